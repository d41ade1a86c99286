"""Writes expected/: what Python's own XML-RPC decoder makes of each recording, one a line.

Run it again when recordings are added: python3 tests/decode/make_expected.py
Faults become {"$fault": [code, text]}, binary data {"$bytes": base64}, dates their text.
"""

import collections
import json
import pathlib
import xmlrpc.client

here = pathlib.Path(__file__).parent
recordings = here.parent / 'recordings'


def plain(value):
    if isinstance(value, xmlrpc.client.Binary):
        return {'$bytes': xmlrpc.client.base64.b64encode(value.data).decode()}
    if isinstance(value, xmlrpc.client.DateTime):
        return value.value
    if isinstance(value, dict):
        return {name: plain(member) for name, member in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value


def decode(text):
    try:
        return plain(xmlrpc.client.loads(text)[0])
    except xmlrpc.client.Fault as fault:
        return {'$fault': [fault.faultCode, fault.faultString]}


groups = collections.defaultdict(list)
for record in json.loads((recordings / 'index.json').read_text()):
    if 'contentType' in record:
        continue
    name = record['name']
    entry = {'name': name}
    request = recordings / f'{name}.request.xml'
    if 'method' in record and request.exists():
        entry['request'] = decode(request.read_text())
    answer = decode((recordings / f'{name}.response.xml').read_text())
    entry['response'] = answer[0] if isinstance(answer, list) else answer
    line = json.dumps(entry, ensure_ascii=False, separators=(',', ':'), sort_keys=True)
    groups[record.get('method', 'rawUpload')].append(line + '\n')
for method, lines in groups.items():
    (here / 'expected' / f'{method}.jsonl').write_text(''.join(lines))
