import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import * as z from 'zod/mini'
import type { Answer, Answers, EventName, Events } from '../../src/contract/answers.ts'
import { calls } from '../../src/contract/calls.ts'
import type { CallArguments, CallName } from '../../src/contract/calls.ts'
import { callChannel, callNames, eventChannel } from '../../src/contract/channels.ts'
import { err } from '../../src/support/result.ts'
import { isTrustedSender } from './security/trusted-sender.ts'

/** One function a call; `from` is the window that asks. */
export type CallHandlers<W> = {
  readonly [N in CallName]: (
    from: W,
    ...args: CallArguments<N>
  ) => Promise<Answer<Answers[N]>> | Answer<Answers[N]>
}

const schemas: { readonly [N in CallName]: z.ZodMiniType<CallArguments<N>> } = calls

/** What the router needs to know of the program around it. */
export interface RouterHost<W> {
  windowOf(contents: WebContents): W | undefined
  /** Takes what went wrong in a handler; the window only gets one plain line. */
  log(call: CallName, cause: unknown): void
}

/**
 * Answers every call of the contract. There is no other way in.
 *
 * Only the top frame of one of our windows is answered; arguments are checked against the contract before a handler sees
 * them; whatever goes wrong becomes an answer with a code and a sentence, never a stack trace.
 */
export function routeCalls<W>(
  ipc: Pick<IpcMain, 'handle'>,
  host: RouterHost<W>,
  handlers: CallHandlers<W>,
): void {
  for (const name of callNames()) {
    ipc.handle(callChannel(name), (event, ...args: unknown[]) => answer(name, host, handlers, event, args))
  }
}

/** Tells a window something that it did not ask for. A window that is gone is told nothing. */
export function sendEvent<E extends EventName>(contents: WebContents, name: E, payload: Events[E]): void {
  if (!contents.isDestroyed()) contents.send(eventChannel(name), payload)
}

async function answer<W, N extends CallName>(
  name: N,
  host: RouterHost<W>,
  handlers: CallHandlers<W>,
  event: IpcMainInvokeEvent,
  args: readonly unknown[],
): Promise<Answer<Answers[N]>> {
  const from = isTrustedSender(event.senderFrame) ? host.windowOf(event.sender) : undefined
  if (from === undefined) return err({ code: 'refused', message: 'This page may not ask for that.' })
  const checked = z.safeParse(schemas[name], args)
  if (!checked.success) {
    const [issue] = checked.error.issues
    const place = issue === undefined ? '' : ` (${issue.path.join('.')}: ${issue.message})`
    return err({ code: 'invalid', message: `This request is not well formed${place}.` })
  }
  try {
    return await handlers[name](from, ...checked.data)
  } catch (cause) {
    host.log(name, cause)
    return err({
      code: 'unexpected',
      message: 'Something went wrong here. Nothing saved was lost; try again.',
    })
  }
}
