"""Reads a file of a graph with networkx and writes it again; prints seconds, and the megabytes held after reading, as JSON."""
import json
import resource
import sys
import time

import lxml.etree  # noqa: F401  networkx writes GraphML with it where it is there, which is several times as fast
import networkx

form, path, copy = sys.argv[1:]
read = {'gexf': networkx.read_gexf, 'graphml': networkx.read_graphml}[form]
write = {'gexf': networkx.write_gexf, 'graphml': networkx.write_graphml}[form]


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


began = time.perf_counter()
graph = read(path)
reading = time.perf_counter() - began
held = peak()
began = time.perf_counter()
write(graph, copy)
print(json.dumps({'read': reading, 'readMB': held, 'write': time.perf_counter() - began, 'nodes': len(graph), 'edges': graph.number_of_edges()}))
