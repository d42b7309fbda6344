"""Solves both camp problems of signed graphs by scipy's milp, where it can from formulations that the product does not use.

Reads JSON, a list of {"nodes": count, "edges": [[a, b, sign], ...]}, from standard input; prints a line of JSON a graph:
{"two": least violations in two camps, "any": in any number}; null where the time did not suffice.
"""
import json
import sys

import networkx
import numpy
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

SECONDS = 200
# Of more nodes, those that every three are compared of are too many.
MOST_NODES = 70


def solve(cost, rows, columns):
    """The least value over whole x of 0 and 1; each row is ({column: factor}, least)."""
    matrix = csr_array((len(rows), columns)) if not rows else csr_array(
        (
            [factor for row, _ in rows for factor in row.values()],
            ([i for i, (row, _) in enumerate(rows) for _ in row], [column for row, _ in rows for column in row]),
        ),
        shape=(len(rows), columns),
    )
    constraints = [LinearConstraint(matrix, [least for _, least in rows], numpy.inf)] if rows else []
    result = milp(cost, integrality=numpy.ones(columns), bounds=Bounds(0, 1), constraints=constraints, options={'time_limit': SECONDS})
    return (round(result.fun), result.x) if result.status == 0 else (None, None)


def two_camps(nodes, edges):
    """A side for each node, and for each edge whether it goes against them: the XOR of its ends, turned round by its sign."""
    count = len(nodes)
    side = {node: i for i, node in enumerate(nodes)}
    rows = []
    for i, (a, b, sign) in enumerate(edges):
        a, b, wrong = side[a], side[b], count + i
        if sign > 0:
            rows += [({wrong: 1, a: -1, b: 1}, 0), ({wrong: 1, a: 1, b: -1}, 0)]
        else:
            rows += [({wrong: 1, a: 1, b: 1}, 1), ({wrong: 1, a: -1, b: -1}, -1)]
    rows.append(({0: -1}, 0))
    return solve(numpy.array([0] * count + [1] * len(edges)), rows, count + len(edges))[0]


def any_camps(nodes, edges):
    """Whether two nodes are of one camp, for every two: transitive (Groetschel & Wakabayashi 1989), where an answer is not."""
    if len(nodes) > MOST_NODES:
        return any_camps_of_many(edges)
    pairs = {frozenset((a, b)): None for i, a in enumerate(nodes) for b in nodes[:i]}
    pairs = {pair: i for i, pair in enumerate(pairs)}
    cost = numpy.zeros(len(pairs))
    for a, b, sign in edges:
        cost[pairs[frozenset((a, b))]] -= sign
    rows = []
    while True:
        value, x = solve(cost, rows, len(pairs))
        if value is None:
            return None
        added = len(rows)
        for i, a in enumerate(nodes):
            for j, b in enumerate(nodes[:i]):
                for c in nodes[:j]:
                    ab, bc, ac = (pairs[frozenset(two)] for two in ((a, b), (b, c), (a, c)))
                    if x[ab] + x[bc] + x[ac] > 1.5 and min(x[ab], x[bc], x[ac]) < 0.5:
                        rows += [({p: -1, q: -1, r: 1}, -1) for p, q, r in ((ab, bc, ac), (bc, ac, ab), (ac, ab, bc))]
        if len(rows) == added:
            return value + sum(sign > 0 for _, _, sign in edges)


def any_camps_of_many(edges):
    """Whether each edge lies between camps: where it does, so does another of each cycle (Chopra & Rao 1993), where an answer breaks that."""
    cost = numpy.array([sign for _, _, sign in edges])
    rows = []
    while True:
        value, x = solve(cost, rows, len(edges))
        if value is None:
            return None
        within = networkx.Graph()
        within.add_edges_from((a, b, {'column': i}) for i, (a, b, _) in enumerate(edges) if x[i] < 0.5)
        added = len(rows)
        for i, (a, b, _) in enumerate(edges):
            if x[i] > 0.5 and a in within and b in within and networkx.has_path(within, a, b):
                way = networkx.utils.pairwise(networkx.shortest_path(within, a, b))
                rows.append(({**{within.edges[step]['column']: 1 for step in way}, i: -1}, 0))
        if len(rows) == added:
            return value + sum(sign < 0 for _, _, sign in edges)


def least(graph, solver):
    """Blocks of the graph one by one: every cycle lies within one."""
    signs = {frozenset((a, b)): sign for a, b, sign in graph['edges']}
    total = 0
    for block in networkx.biconnected_component_edges(networkx.Graph(tuple(pair) for pair in signs)):
        edges = [(a, b, signs[frozenset((a, b))]) for a, b in block]
        if len(edges) == 1:
            continue
        found = solver(sorted({node for a, b, _ in edges for node in (a, b)}), edges)
        if found is None:
            return None
        total += found
    return total


for one in json.load(sys.stdin):
    print(json.dumps({'two': least(one, two_camps), 'any': least(one, any_camps)}), flush=True)
