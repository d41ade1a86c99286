import { Component, createContext, type ReactNode, use } from 'react'

import { ErrorState } from './states'

/** Asks the hub again for what the page shows; whoever knows how gives it. */
export const AskAgainContext = createContext<() => void>(() => {})

interface BoundaryProps {
  children: ReactNode
  /** In the place of what threw, with the way to draw it once more. */
  fallback: (error: unknown, again: () => void) => ReactNode
}

interface BoundaryState {
  thrown: { error: unknown } | null
}

/** What throws while it is drawn costs only what is in here, until other children come. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { thrown: null }

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { thrown: { error } }
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (this.state.thrown && before.children !== this.props.children) this.again()
  }

  readonly again = () => this.setState({ thrown: null })

  override render() {
    const { thrown } = this.state
    return thrown ? this.props.fallback(thrown.error, this.again) : this.props.children
  }
}

/** A part of a page that may throw: the page around it stands, and it can be asked for again. */
export function Part({ children }: { children: ReactNode }) {
  const askAgain = use(AskAgainContext)
  return (
    <Boundary
      fallback={(error, again) => (
        <ErrorState
          title="The hub’s answer was not understood"
          detail={error instanceof Error ? error.message : String(error)}
          onRetry={() => {
            askAgain()
            again()
          }}
        />
      )}
    >
      {children}
    </Boundary>
  )
}

/** One value that may throw: it is told as not understood, with what it came from on hover. */
export function Value({ children, raw }: { children: ReactNode; raw?: () => string }) {
  return (
    <Boundary
      fallback={() => (
        <span className="text-faint" title={raw?.()}>
          not understood
        </span>
      )}
    >
      {children}
    </Boundary>
  )
}
