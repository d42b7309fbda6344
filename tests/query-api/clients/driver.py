"""Neo4j's own driver for Python, over HTTP: python driver.py ADDRESS PASSWORD. Prints what each way of asking answers, as JSON."""

import json
import sys

from neo4j import GraphDatabase

address, password = sys.argv[1:3]
answers = {}


def one(tx):
    return tx.run("UNWIND [1, 2, 3] AS n RETURN sum(n) AS sum").single()["sum"]


def create(tx):
    return tx.run("CREATE (n:ByDriver {name: $name}) RETURN n.name AS name", name="Ann").single()["name"]


def attempt(name, work):
    try:
        answers[name] = work()
    except Exception as error:  # whatever it is belongs into the answer
        answers[name] = getattr(error, "code", type(error).__name__)


with GraphDatabase.driver(address, auth=("neo4j", password)) as driver:
    attempt("connectivity", driver.verify_connectivity)
    attempt("agent", lambda: driver.get_server_info().agent)
    attempt(
        "execute_query",
        lambda: [list(r) for r in driver.execute_query("RETURN $i + 1 AS i, [1.5, null] AS l", i=1, database_="neo4j").records],
    )
    with driver.session(database="neo4j") as session:
        attempt("execute_read", lambda: session.execute_read(one))
        attempt("rows", lambda: sum(1 for _ in session.run("UNWIND range(1, 3000) AS i RETURN i")))
        attempt("execute_write", lambda: session.execute_write(create))
        attempt("written", lambda: session.run("MATCH (n:ByDriver) RETURN count(n) AS c").single()["c"])

print(json.dumps(answers))
