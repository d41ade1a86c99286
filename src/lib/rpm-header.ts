/** What an RPM's own header says of it. */
export interface RpmHeader {
  name: string
  version: string
  release: string
  summary: string | null
  isSource: boolean
  buildArchs: string[]
  exclusiveArch: string[]
  excludeArch: string[]
}

// rpm's tags (rpmtag.h) and types (rpmTagType).
const TAG = {
  NAME: 1000,
  VERSION: 1001,
  RELEASE: 1002,
  SUMMARY: 1004,
  SOURCERPM: 1044,
  EXCLUDEARCH: 1059,
  EXCLUSIVEARCH: 1061,
  BUILDARCHS: 1089,
} as const
const STRING_TYPES = new Set([6, 8, 9])

const LEAD_SIZE = 96
const LEAD_MAGIC = 0xedabeedb
const HEADER_MAGIC = 0x8eade801
const HEADER_INTRO = 16
const ENTRY_SIZE = 16
// Far above any real header; a size beyond it means a damaged file.
const MAX_HEADER = 64 * 1024 * 1024

async function viewOf(file: Blob, from: number, length: number): Promise<DataView> {
  const bytes = await file.slice(from, from + length).arrayBuffer()
  if (bytes.byteLength < length) throw new Error('The file ends inside its RPM header')
  return new DataView(bytes)
}

interface Section {
  entries: number
  size: number
  /** Where the section's index begins. */
  start: number
}

async function sectionAt(file: Blob, offset: number): Promise<Section> {
  const intro = await viewOf(file, offset, HEADER_INTRO)
  if (intro.getUint32(0) !== HEADER_MAGIC) throw new Error('This file has no RPM header')
  const entries = intro.getUint32(8)
  const size = intro.getUint32(12)
  if (entries * ENTRY_SIZE + size > MAX_HEADER) throw new Error('The RPM header is damaged')
  return { entries, size, start: offset + HEADER_INTRO }
}

function stringsAt(store: Uint8Array, offset: number, count: number): string[] {
  const decoder = new TextDecoder()
  const strings: string[] = []
  let from = offset
  for (let index = 0; index < count; index++) {
    const end = store.indexOf(0, from)
    if (end < 0) throw new Error('The RPM header is damaged')
    strings.push(decoder.decode(store.subarray(from, end)))
    from = end + 1
  }
  return strings
}

async function stringTags(file: Blob, section: Section): Promise<Map<number, string[]>> {
  const indexSize = section.entries * ENTRY_SIZE
  const view = await viewOf(file, section.start, indexSize + section.size)
  const store = new Uint8Array(view.buffer, indexSize)
  const tags = new Map<number, string[]>()
  for (let at = 0; at < indexSize; at += ENTRY_SIZE) {
    const type = view.getUint32(at + 4)
    const offset = view.getUint32(at + 8)
    const count = view.getUint32(at + 12)
    if (STRING_TYPES.has(type)) tags.set(view.getUint32(at), stringsAt(store, offset, count))
  }
  return tags
}

/** Reads an RPM file's header without reading its payload. Throws an Error in plain words. */
export async function readRpmHeader(file: Blob): Promise<RpmHeader> {
  if (file.size < LEAD_SIZE + HEADER_INTRO) throw new Error('This is not an RPM file')
  const lead = await viewOf(file, 0, LEAD_SIZE)
  if (lead.getUint32(0) !== LEAD_MAGIC) throw new Error('This is not an RPM file')
  const signature = await sectionAt(file, LEAD_SIZE)
  const signatureEnd = signature.start + signature.entries * ENTRY_SIZE + signature.size
  // The signature is padded to 8 bytes; the main header follows.
  const header = await sectionAt(file, Math.ceil(signatureEnd / 8) * 8)
  const tags = await stringTags(file, header)
  const [name] = tags.get(TAG.NAME) ?? []
  const [version] = tags.get(TAG.VERSION) ?? []
  const [release] = tags.get(TAG.RELEASE) ?? []
  if (!name || !version || !release) throw new Error('The RPM header names no package')
  return {
    name,
    version,
    release,
    summary: tags.get(TAG.SUMMARY)?.[0] ?? null,
    isSource: !tags.has(TAG.SOURCERPM),
    buildArchs: tags.get(TAG.BUILDARCHS) ?? [],
    exclusiveArch: tags.get(TAG.EXCLUSIVEARCH) ?? [],
    excludeArch: tags.get(TAG.EXCLUDEARCH) ?? [],
  }
}
