/** A report: its address, its name, and what it tells. */
export interface Report {
  id: string
  title: string
  tells: string
}

/** Every report of the console, under the addresses that old ones lead to. */
export const reports = [
  {
    id: 'packages-by-user',
    title: 'Packages by user',
    tells: 'How many packages each user owns, counted once in each tag that lists them.',
  },
  {
    id: 'builds-by-user',
    title: 'Builds by user',
    tells: 'How many builds each user ever made.',
  },
  {
    id: 'tasks-by-user',
    title: 'Tasks by user',
    tells: 'How many tasks each user ever had, those below a build included.',
  },
  {
    id: 'tasks-by-host',
    title: 'Tasks by host',
    tells: 'How many tasks each builder ever took.',
  },
  {
    id: 'rpms-by-host',
    title: 'RPMs by host',
    tells: 'How many RPMs came out of each builder’s buildroots.',
  },
  {
    id: 'builds-by-status',
    title: 'Builds by status',
    tells: 'How the builds of the last days ended.',
  },
  {
    id: 'builds-by-target',
    title: 'Builds by target',
    tells: 'Which targets the builds of the last days went to.',
  },
  {
    id: 'untagged-builds',
    title: 'Untagged builds',
    tells: 'Complete builds in no tag, which a clean-up may delete.',
  },
] as const satisfies readonly Report[]

export type ReportId = (typeof reports)[number]['id']

/** The report of an address; undefined where there is none. */
export function reportOf(id: string | undefined): (typeof reports)[number] | undefined {
  return reports.find((report) => report.id === id)
}
