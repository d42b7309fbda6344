"""Reads files with networkx; prints one line of JSON a file: counts, and every attribute as networkx has it."""
import json
import sys
import warnings

import networkx as nx

warnings.simplefilter('error')

for path in sys.argv[1:]:
    if path.endswith('.gexf'):
        graph = nx.read_gexf(path, version='1.3')
    elif path.endswith('.graphml'):
        graph = nx.read_graphml(path)
    print(json.dumps({
        'directed': graph.is_directed(),
        'nodes': {n: data for n, data in graph.nodes(data=True)},
        'edges': [[a, b, data] for a, b, data in graph.edges(data=True)],
    }, default=str))
