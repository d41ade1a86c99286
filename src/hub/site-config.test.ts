import { describe, expect, test } from 'vitest'

import { ConfigError, parseSiteConfig } from './site-config'

const base = 'https://koji.example.org/console/'

describe('parseSiteConfig', () => {
  test('resolves its URLs against where the page is', () => {
    expect(parseSiteConfig({ hubUrl: '/kojihub/' }, base)).toMatchObject({
      siteName: 'Koji',
      hubUrl: 'https://koji.example.org/kojihub',
      loginUrl: 'https://koji.example.org/console/kojihub/ssllogin',
      filesUrl: 'https://koji.example.org/console/kojifiles',
    })
  })

  test('takes links to other sites', () => {
    const links = [{ label: 'Docs', href: 'https://docs.example.org/guide/' }]
    expect(parseSiteConfig({ links }, base).links).toEqual(links)
  })

  test.each([
    [[], '(the whole file) is not an object'],
    [{ siteName: '' }, 'siteName is not a text'],
    [{ hubUrl: 'ftp://koji.example.org' }, 'hubUrl “ftp://koji.example.org” is not an http'],
    [{ filesUrl: 7 }, 'filesUrl is not a text'],
    [{ signIn: 'ssl' }, 'signIn is not a list'],
    [{ signIn: ['ssl', 'magic'] }, 'signIn[1] is none of ssl, password'],
    [{ links: [{ label: 'Docs' }] }, 'links[0].href is not a text'],
    [{ links: [{ label: 'x', href: 'javascript:alert(1)' }] }, 'links[0].href “javascript'],
    [{ hubURL: '/kojihub' }, 'hubURL is not a setting'],
    [{ links: [{ label: 'x', href: 'mailto:a@example.org' }] }, 'links[0].href “mailto'],
    [{ links: [{ label: 'x', href: '/x', target: '_top' }] }, 'links[0].target is not a setting'],
    [JSON.parse('{"links":[{"__proto__":{},"label":"x","href":"/x"}]}'), 'links[0].__proto__ is'],
    [{ constructor: 'x' }, 'constructor is not a setting'],
    [{ toString: 'x' }, 'toString is not a setting'],
    [JSON.parse('{"__proto__":{"banner":"x"}}'), '__proto__ is not a setting'],
    [{ hubUrl: 'https://evil.example/kojihub' }, 'hubUrl “https://evil.example/kojihub” is not on'],
    [{ hubUrl: '//evil.example/kojihub' }, 'hubUrl “https://evil.example/kojihub” is not on'],
    [{ hubUrl: '\\\\evil.example/kojihub' }, 'hubUrl “https://evil.example/kojihub” is not on'],
    [{ loginUrl: 'http://koji.example.org/kojihub/ssllogin' }, 'loginUrl “http://koji'],
    [{ filesUrl: 'https://koji.example.org:8443/kojifiles' }, 'filesUrl “https://koji'],
  ])('names the wrong field of %j', (raw, words) => {
    expect(() => parseSiteConfig(raw, base)).toThrow(ConfigError)
    expect(() => parseSiteConfig(raw, base)).toThrow(`config.json: ${words}`)
  })
})
