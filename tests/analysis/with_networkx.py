"""Reads signed graphs as JSON, {"nodes": count, "edges": [[a, b, sign]], "communities": [of each node]}; prints of each, by networkx: the
Jaccard index of every two nodes' relations, the modularity of the communities, and the best modularity of its own searches."""
import json
import sys
from itertools import combinations

import networkx as nx
from networkx.algorithms import community


def alike(nodes, edges):
    for a, b in combinations(range(nodes), 2):
        # A node to which others have ties of both signs stands there twice.
        relations = nx.Graph()
        relations.add_nodes_from([a, b])
        for p, q, sign in edges:
            for end, other in ((p, q), (q, p)):
                if end in (a, b) and other not in (a, b):
                    relations.add_edge(end, (other, sign))
        [(_, _, index)] = nx.jaccard_coefficient(relations, [(a, b)])
        shared = len(list(nx.common_neighbors(relations, a, b)))
        if shared >= 2:
            yield [a, b, shared, index]


for path in sys.argv[1:]:
    with open(path, encoding='utf-8') as file:
        for line in file:
            given = json.loads(line)
            graph = nx.Graph()
            graph.add_nodes_from(range(given['nodes']))
            graph.add_edges_from((a, b) for a, b, _ in given['edges'])
            groups = {}
            for node, group in enumerate(given['communities']):
                groups.setdefault(group, set()).add(node)
            found = [community.louvain_communities(graph, weight=None, seed=seed) for seed in range(20)]
            print(json.dumps({
                'alike': list(alike(given['nodes'], given['edges'])),
                'modularity': community.modularity(graph, groups.values(), weight=None),
                'best': max(community.modularity(graph, each, weight=None) for each in found),
            }))
