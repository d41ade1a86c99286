/** RPM's tag numbers and value types (rpm's lib/rpmtag.h), as far as packages here use them. */
export const rpmTags = {
  name: 1000,
  version: 1001,
  release: 1002,
  epoch: 1003,
  summary: 1004,
  description: 1005,
  buildtime: 1006,
  buildhost: 1007,
  size: 1009,
  vendor: 1011,
  license: 1014,
  group: 1016,
  url: 1020,
  os: 1021,
  arch: 1022,
  filesizes: 1028,
  filemodes: 1030,
  filemtimes: 1034,
  filedigests: 1035,
  filelinktos: 1036,
  fileflags: 1037,
  fileusername: 1039,
  filegroupname: 1040,
  sourcerpm: 1044,
  providename: 1047,
  requireflags: 1048,
  requirename: 1049,
  requireversion: 1050,
  conflictflags: 1053,
  conflictname: 1054,
  conflictversion: 1055,
  excludearch: 1059,
  exclusivearch: 1061,
  changelogtime: 1080,
  changelogname: 1081,
  changelogtext: 1082,
  buildarchs: 1089,
  obsoletename: 1090,
  sourcepackage: 1106,
  provideflags: 1112,
  provideversion: 1113,
  obsoleteflags: 1114,
  obsoleteversion: 1115,
  dirindexes: 1116,
  basenames: 1117,
  dirnames: 1118,
  disturl: 1123,
  payloadformat: 1124,
  payloadcompressor: 1125,
  payloadflags: 1126,
  filedigestalgo: 5011,
  vcs: 5034,
  recommendname: 5046,
  recommendversion: 5047,
  recommendflags: 5048,
  suggestname: 5049,
  suggestversion: 5050,
  suggestflags: 5051,
  supplementname: 5052,
  supplementversion: 5053,
  supplementflags: 5054,
  enhancename: 5055,
  enhanceversion: 5056,
  enhanceflags: 5057,
  encoding: 5062,
} as const

export type RpmTagName = keyof typeof rpmTags

/** Kinds of dependencies in the order of the hub's numbers (koji.DEP_REQUIRE …). */
export const dependencyKinds = [
  'require', 'provide', 'obsolete', 'conflict', 'suggest', 'enhance', 'supplement', 'recommend',
] as const // prettier-ignore
export type DependencyKind = (typeof dependencyKinds)[number]

export const rpmTypes = { int16: 3, int32: 4, string: 6, bin: 7, stringArray: 8, i18n: 9 } as const
export type RpmType = keyof typeof rpmTypes

export const signatureTags = { size: 1000, md5: 1004, sha1: 269, sha256: 273 } as const
export const regionTags = { signature: 62, immutable: 63 } as const
export const headerMagic = Buffer.from([0x8e, 0xad, 0xe8, 0x01, 0, 0, 0, 0])
export const leadMagic = Buffer.from([0xed, 0xab, 0xee, 0xdb])
export const leadSize = 96
