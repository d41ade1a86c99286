import { Play, Square } from 'lucide-react'
import { type FormEvent, useState } from 'react'

import type { HubCall } from '~/features/hub-calls/call-forms'
import type { ListedMethod } from '~/hub/queries/api'
import { Button } from '~/ui/button'
import { Field, inputClass } from '~/ui/field'
import { Panel } from '~/ui/panel'
import { Answer } from './answer'
import { callOf, FieldError, type Parameter, parametersOf } from './parameters'
import { RequestForms } from './request-forms'
import { useTry } from './use-try'
import { toJson } from '~/lib/json'

const help = { plain: '', list: 'a JSON list, by position', keywords: 'a JSON object, by name' }

function hintOf({ kind, fallback }: Parameter): string {
  if (kind !== 'plain') return help[kind]
  return fallback === undefined ? 'needed' : `${toJson(fallback)} if left empty`
}

function attempt(build: () => HubCall): { call: HubCall | null; problem: string | null } {
  try {
    return { call: build(), problem: null }
  } catch (error) {
    if (!(error instanceof FieldError)) throw error
    return { call: null, problem: error.message }
  }
}

/** Asks the method with what the fields say, and shows request and answer. */
export function TryIt({ method }: { method: ListedMethod }) {
  const [fields, setFields] = useState<Record<string, string>>({})
  const { trial, ask, stop } = useTry()
  const parameters = parametersOf(method)
  const { call, problem } = attempt(() => callOf(method.name, parameters, fields))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (call) void ask(call)
  }
  return (
    <>
      <Panel title="Try it">
        <form onSubmit={submit} className="flex flex-col gap-3" aria-label={`Try ${method.name}`}>
          {parameters.length > 0 ? (
            <div className="grid grid-cols-1 gap-x-4 gap-y-2 sm:grid-cols-2">
              {parameters.map((parameter) => (
                <Field key={parameter.name} label={parameter.name}>
                  {(ids) => (
                    <input
                      {...ids}
                      value={fields[parameter.name] ?? ''}
                      onChange={({ target }) =>
                        setFields((before) => ({ ...before, [parameter.name]: target.value }))
                      }
                      placeholder={hintOf(parameter)}
                      spellCheck={false}
                      autoCapitalize="none"
                      className={`${inputClass} font-mono text-xs`}
                    />
                  )}
                </Field>
              ))}
            </div>
          ) : (
            <p className="text-muted">It takes no parameters.</p>
          )}
          {problem && (
            <p role="alert" className="text-bad">
              {problem}
            </p>
          )}
          <div className="flex flex-wrap items-center gap-3">
            <Button
              type="submit"
              variant="primary"
              icon={Play}
              disabled={!call || trial?.status === 'asking'}
            >
              Ask the hub
            </Button>
            {trial?.status === 'asking' && (
              <Button icon={Square} onClick={stop}>
                Stop
              </Button>
            )}
            <span className="text-xs text-muted">
              Values are JSON; other text is a string. Sent without your session.
            </span>
          </div>
        </form>
      </Panel>
      {trial && <Answer trial={trial} />}
      {call && <RequestForms call={call} />}
    </>
  )
}
