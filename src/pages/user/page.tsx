import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'

import { RecentChanges } from '~/entities/acts/recent-changes'
import { BuildList } from '~/entities/build-list'
import { ButtonLink } from '~/entities/button-link'
import { SectionTabs, useTab } from '~/entities/section-tabs'
import { SubjectPage } from '~/entities/subject-page'
import { useBuildsActs } from '~/features/tag-builds/builds-acts'
import { HistoryPanel } from '~/features/history/history-panel'
import { userWithGroupsQuery } from '~/hub/queries/people-and-places'
import { type UserWithGroups, USER_STATUS } from '~/hub/types/user'
import { idOrName } from '~/lib/id-or-name'
import { paths } from '~/lib/paths'
import { Tag } from '~/ui/state-badge'
import { UserActions } from './user-actions'
import { UserPackages } from './user-packages'
import { UserFacts } from './user-facts'

/** One user, builder account or group. */
export default function UserPage() {
  const info = idOrName(useParams()['user'])
  const user = useQuery(userWithGroupsQuery(info))
  return (
    <SubjectPage
      kind="user"
      name={info}
      query={user}
      title={({ name }) => name}
      headline={({ name, status }) => (
        <span className="flex items-center gap-2">
          {name || '–'}
          {status === USER_STATUS.BLOCKED && <Tag tone="bad">blocked</Tag>}
        </span>
      )}
      actions={(found) => (
        <>
          <ButtonLink to={paths.tasks({ owner: found.name, state: 'all' })}>Tasks</ButtonLink>
          <UserActions user={found} />
        </>
      )}
    >
      {(found) => <UserBody user={found} info={info} />}
    </SubjectPage>
  )
}

function UserBody({ user, info }: { user: UserWithGroups; info: number | string }) {
  const tab = useTab(['builds', 'packages', 'history', 'edits'])
  const acts = useBuildsActs()
  return (
    <>
      <RecentChanges />
      <UserFacts user={user} info={info} />
      <SectionTabs
        current={tab}
        tabs={[
          { id: 'builds', label: 'Builds' },
          { id: 'packages', label: 'Packages' },
          { id: 'history', label: 'What was changed for them' },
          { id: 'edits', label: 'What they changed' },
        ]}
      />
      {tab === 'builds' && <BuildList of={{ userID: info }} acts={acts} />}
      {tab === 'packages' && <UserPackages info={info} />}
      {tab === 'history' && (
        <HistoryPanel of={{ user: user.id }} tables={['user_perms', 'user_groups', 'cg_users']} />
      )}
      {tab === 'edits' && <HistoryPanel of={{ editor: user.id }} />}
    </>
  )
}
