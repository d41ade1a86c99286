import { describe, expect, test } from 'vitest'

import { parseOptions, UsageError } from './options'

describe('parseOptions', () => {
  test('listens on loopback with the demo hub by default', () => {
    expect(parseOptions([])).toMatchObject({ port: 8080, host: '127.0.0.1', hub: null, base: '/' })
  })

  test('finds the files door beside the hub', () => {
    const { hub, files } = parseOptions(['--hub', 'https://koji.example.org/kojihub/'])
    expect(hub?.href).toBe('https://koji.example.org/kojihub')
    expect(files?.href).toBe('https://koji.example.org/kojifiles')
  })

  test.each(['koji', '/koji', 'koji/', '/koji/'])('reads the base %s as /koji/', (base) => {
    expect(parseOptions(['--base', base]).base).toBe('/koji/')
  })

  test('takes --scale with a number and without', () => {
    expect(parseOptions([])).toMatchObject({ seed: 'full', scale: 0 })
    expect(parseOptions(['--scale'])).toMatchObject({ scale: 100_000 })
    expect(parseOptions(['--scale', '--port', '9000'])).toMatchObject({ scale: 100_000 })
    expect(parseOptions(['--scale', '5000', '--seed=full'])).toMatchObject({ scale: 5000 })
  })

  test('takes several names to answer to', () => {
    expect(parseOptions([]).allowHosts).toEqual([])
    const args = ['--allow-host', 'koji.example.org', '--allow-host=build-01']
    expect(parseOptions(args).allowHosts).toEqual(['koji.example.org', 'build-01'])
  })

  test.each([
    [['--prot', '1'], /--prot/],
    [['--port', 'http'], /--port: “http” is not a number/],
    [['--port', '70000'], /0 to 65535/],
    [['--hub', 'koji.example.org'], /--hub: “koji.example.org” is not an http or https URL/],
    [['--hub', 'https://koji.example.org/kojihub', '--data', 'x'], /give one of them/],
    [['--files', 'https://x.example.org'], /--files goes with --hub/],
    [['--seed', 'half'], /--seed: “half” is neither full nor empty/],
    [['--scale', '3000000'], /0 to 2000000/],
    [['--scale', '--seed', 'empty'], /adds to the full seed/],
    [['--hub', 'https://koji.example.org/kojihub', '--scale'], /go with the demo hub/],
    [['--allow-host', 'http://koji.example.org'], /is not a name; leave out http/],
    [['extra'], /extra/],
  ])('refuses %j in plain words', (args, words) => {
    expect(() => parseOptions(args)).toThrow(UsageError)
    expect(() => parseOptions(args)).toThrow(words)
  })
})
