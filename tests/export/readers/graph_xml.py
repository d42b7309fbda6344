"""Reads GEXF 1.3 and GraphML files by the rules of docs/exports.md alone; prints one line of JSON a file."""
import json
import sys

from lxml import etree


def value(text, kind):
    if kind == 'json':
        return {'$json': text}
    if kind in ('long', 'int', 'integer'):
        number = int(text)
        return number if abs(number) <= 2**53 - 1 else {'$integer': str(number)}
    if kind in ('double', 'float'):
        return float(text)
    return {'true': True, 'false': False}[text] if kind == 'boolean' else text


def gexf(root):
    ns = '{http://gexf.net/1.3}'
    kinds = {}
    for attributes in root.iter(f'{ns}attributes'):
        for a in attributes.iter(f'{ns}attribute'):
            kinds[attributes.get('class'), a.get('id')] = (a.get('title'), 'json' if a.get('id').startswith('json-') else a.get('type'))

    def values(element, of):
        own, properties = {}, {}
        for v in element.iter(f'{ns}attvalue'):
            if v.get('for') in ('labels', 'type', 'symmetric'):
                own[v.get('for')] = v.get('value')
            else:
                title, kind = kinds[of, v.get('for')]
                properties[title] = value(v.get('value'), kind)
        return own, properties

    nodes, relationships = [], []
    for n in root.iter(f'{ns}node'):
        own, properties = values(n, 'node')
        nodes.append({'id': n.get('id'), 'labels': own['labels'].split(':') if own['labels'] else [], 'properties': properties})
    for e in root.iter(f'{ns}edge'):
        own, properties = values(e, 'edge')
        spells = [[s.get('start'), s.get('end')] for s in e.iter(f'{ns}spell')]
        relationships.append({'type': own['type'], 'start': e.get('source'), 'end': e.get('target'), 'properties': properties,
                              'symmetric': own.get('symmetric') == 'true', 'spells': spells})
    return {'nodes': nodes, 'relationships': relationships}


def graphml(root):
    ns = '{http://graphml.graphdrawing.org/xmlns}'
    kinds = {}
    for k in root.iter(f'{ns}key'):
        desc = k.findtext(f'{ns}desc') or ''
        json_text, name = desc.startswith('JSON text'), desc.partition('property ')[2]
        kinds[k.get('id')] = (json.loads(name) if name else k.get('attr.name'), 'json' if json_text else k.get('attr.type'))

    def values(element):
        own, properties = {}, {}
        for d in element.iter(f'{ns}data'):
            if d.get('key') in ('labels', 'label'):
                own[d.get('key')] = d.text or ''
            else:
                title, kind = kinds[d.get('key')]
                properties[title] = value(d.text or '', kind)
        return own, properties

    nodes, relationships = [], []
    for n in root.iter(f'{ns}node'):
        own, properties = values(n)
        nodes.append({'id': n.get('id'), 'labels': own['labels'].split(':')[1:], 'properties': properties})
    for e in root.iter(f'{ns}edge'):
        own, properties = values(e)
        relationships.append({'type': own['label'], 'start': e.get('source'), 'end': e.get('target'), 'properties': properties})
    return {'nodes': nodes, 'relationships': relationships}


for path in sys.argv[1:]:
    root = etree.parse(path).getroot()
    print(json.dumps((gexf if root.tag.endswith('gexf') else graphml)(root)))
