"""Reads FollowTheMoney entities by followthemoney's own model; prints one line of JSON a file."""
import json
import sys
from collections import Counter

from followthemoney import model
from followthemoney.types import registry

for path in sys.argv[1:]:
    with open(path, encoding='utf-8') as file:
        given = [json.loads(line) for line in file]
    proxies = {data['id']: model.get_proxy(data, cleaned=False) for data in given}
    problems = []
    for data in given:
        proxy = proxies[data['id']]
        if registry.entity.clean(data['id']) != data['id']:
            problems.append(f'{data["id"]}: no id of an entity')
        for name in proxy.schema.required:
            if not proxy.get(name):
                problems.append(f'{data["id"]}: lacks {name}')
        for name, values in data['properties'].items():
            kept = proxy.get(name, quiet=False)
            if proxy.schema.get(name).type is registry.url:
                if len(kept) != len(values):
                    problems.append(f'{data["id"]}: {name} {values} is read as {kept}')
            elif sorted(kept) != sorted(values):
                problems.append(f'{data["id"]}: {name} {values} is read as {kept}')
        try:
            proxy.schema.validate(data)
        except Exception as error:
            problems.append(f'{data["id"]}: {error} {getattr(error, "errors", "")}')
        for prop, value in proxy.itervalues():
            if prop.type is registry.entity:
                other = proxies.get(value)
                if other is None:
                    problems.append(f'{data["id"]}: {prop.name} {value} is not in the file')
                elif not other.schema.is_a(prop.range):
                    problems.append(f'{data["id"]}: {prop.name} {value} is a {other.schema.name}, not a {prop.range.name}')
    print(json.dumps({
        'problems': problems,
        'twice': [i for i, n in Counter(data['id'] for data in given).items() if n > 1],
        'schemas': Counter(proxy.schema.name for proxy in proxies.values()),
        'edges': sum(1 for proxy in proxies.values() if proxy.schema.edge),
        'markings': sorted({data['marking'] for data in given}),
    }))
