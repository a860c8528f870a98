import type { Chromium } from './chromium.ts';

/** A line that is offered under the address bar. */
interface Line {
  readonly content: string;
  readonly description: string;
}

/** What is offered under Chromium's address bar when this is typed behind the keyword. */
export const suggestFor = ({ worker }: Chromium, text: string): Promise<Line[]> =>
  worker.evaluate((typed) => new Promise<Line[]>((resolve) => {
    const { omnibox } = chrome as unknown as { omnibox: { onInputChanged: { dispatch(text: string, show: (found: never) => void): void } } };
    omnibox.onInputChanged.dispatch(typed, resolve);
  }), text);

/** Enters a text there, or the content of a line; `place` says in which tab. */
export const enterAddress = ({ worker }: Chromium, text: string, place: string): Promise<void> =>
  worker.evaluate(([typed, where]) => {
    const { omnibox } = chrome as unknown as { omnibox: { onInputEntered: { dispatch(text: string, place: string): void } } };
    omnibox.onInputEntered.dispatch(typed ?? '', where ?? '');
  }, [text, place]);
