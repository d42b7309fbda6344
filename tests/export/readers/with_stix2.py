"""Validates STIX bundles with the OASIS validator and reads them with stix2; prints one line of JSON a file."""
import json
import re
import sys
from collections import Counter

import stix2
from stix2validator import ValidationOptions, validate_file


def references(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            if key.endswith('_ref'):
                yield inner
            elif key.endswith('_refs'):
                yield from inner
            else:
                yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


for path in sys.argv[1:]:
    result = validate_file(path, ValidationOptions(version='2.1'))
    with open(path, encoding='utf-8') as file:
        bundle = json.load(file)
    parsed = stix2.parse(bundle, version='2.1')
    known = {o['id'] for o in bundle['objects']}
    print(json.dumps({
        'errors': [str(e) for r in result.object_results for e in r.errors],
        'warnings': Counter(re.search(r'\{(\d+)\}', str(w)).group(1) for r in result.object_results for w in r.warnings),
        'types': Counter(o['type'] for o in parsed.objects),
        'twice': [i for i, n in Counter(o['id'] for o in bundle['objects']).items() if n > 1],
        'unresolved': sorted({r for r in references(bundle) if r not in known}),
    }))
