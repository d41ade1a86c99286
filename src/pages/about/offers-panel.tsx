import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { methodNamesQuery } from '~/hub/queries/api'
import { offered } from '~/hub/rules/offers'
import { paths } from '~/lib/paths'
import { StateBadge } from '~/ui/state-badge'
import { AnswerPanel } from './answer-panel'

/** What this hub can and others cannot, or the other way round. */
export function OffersPanel() {
  const methods = useQuery(methodNamesQuery())
  return (
    <AnswerPanel
      title="What this hub offers"
      query={methods}
      empty="This hub does not name its methods"
      count={(names) => (names.length === 0 ? 0 : offered(names).filter(({ has }) => has).length)}
    >
      {(names) => (
        <>
          <ul className="grid grid-cols-1 gap-x-6 sm:grid-cols-2">
            {offered(names).map(({ offer, has }) => (
              <li key={offer.name} className="flex items-center gap-2 border-b border-line py-1">
                <span className="grow">
                  {offer.name}
                  {offer.plugin && (
                    <span className="text-xs text-muted"> plugin {offer.plugin}</span>
                  )}
                </span>
                <StateBadge
                  tone={has ? 'ok' : 'canceled'}
                  label={has ? 'offered' : 'not offered'}
                />
              </li>
            ))}
          </ul>
          <p className="mt-2 text-muted">
            <Link to={paths.api()} className="link">
              All its {names.length} methods
            </Link>
          </p>
        </>
      )}
    </AnswerPanel>
  )
}
