import { joinRows, startOf, type Review, type ReviewPart } from '../../lib/digest/review.ts';
import { announceChange } from '../../lib/messages/announce.ts';
import type { Item } from '../../lib/store/item.ts';
import { ClientSupply } from './client-supply.ts';
import { catchUp, settle, type Begun } from './cut-off.ts';
import { toFailed, type Call, type Removal } from './import-calls.ts';
import { startImportClient, type Answer, type ImportClient } from './import-client.ts';
import { APPLYING_STEPS, READING_STEPS, REMOVING_STEPS, type Importing, type Outcome, type Step } from './importing.ts';
import { readKnownNames } from './take-back.ts';
import { toFailure } from './to-failure.ts';
import { withTurn } from './with-turn.ts';

/** What the importer tells the page. */
export interface Listener {
  show(importing: Importing): void;
  /** The store may not be what it was. Resolves when the page shows it as it is. */
  onChanged(): Promise<void>;
}

/** A turn of this page at the store. */
interface Turn {
  readonly client: ImportClient;
  end(): void;
}

/** Takes what a reader does through reading, review and writing, and shows each state that it comes to. */
export class Importer {
  #turn: Turn | undefined;
  #waiting: AbortController | undefined;
  #review: Review | undefined;
  #steps: readonly Step[] = READING_STEPS;
  #begun: Begun = { what: 'reading' };
  /** Names of the sources that were there before the one that is applied. */
  #known: readonly string[] = [];
  #isEnding = false;
  readonly #clients = new ClientSupply(() => startImportClient((progress) => this.#listener.show({ at: 'working', steps: this.#steps, progress })));
  readonly #listener: Listener;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  /** Starts the worker of the next turn when there is time. */
  prepare(): void {
    this.#clients.prepare();
  }

  read(items: readonly Item[]): void {
    this.#takeTurn(READING_STEPS, async (client) => {
      // Nobody else adds any while it is this page's turn.
      const [answer, known] = await Promise.all([client.ask({ call: 'plan', items }), readKnownNames()]);
      if (this.#turn?.client !== client) return;
      this.#known = known;
      await (answer.reply === 'review' ? this.#showReview(answer.review) : this.#fail(answer));
    });
  }

  async apply(): Promise<void> {
    if (this.#turn === undefined || this.#review === undefined) return;
    const [{ client }, { counts: { added, changed } }] = [this.#turn, this.#review];
    this.#review = undefined;
    this.#begun = { what: 'import', known: this.#known };
    this.#work(APPLYING_STEPS);
    const answer = await client.ask({ call: 'apply' });
    await (answer.reply === 'done' ? this.#succeed({ what: 'applied', added, changed }) : this.#fail(answer));
  }

  remove(removal: Removal, outcome: Outcome): void {
    this.#takeTurn(REMOVING_STEPS, async (client) => {
      this.#begun = { what: 'removal', removal, outcome };
      const answer = await client.ask({ call: 'remove', ...removal });
      await (answer.reply === 'done' ? this.#succeed(outcome) : this.#fail(answer));
    });
  }

  async showMore(part: ReviewPart): Promise<void> {
    const [turn, shown] = [this.#turn, this.#review?.rows[part].length];
    if (turn === undefined || shown === undefined) return;
    const answer = await turn.client.ask({ call: 'rows', start: startOf(part, shown) });
    const review = this.#review;
    // The reader may have pressed twice, asked for another part, or decided meanwhile.
    if (answer.reply !== 'rows' || review?.rows[part].length !== shown) return;
    this.#showReview({ ...review, rows: joinRows(review.rows, answer.rows) });
  }

  /** Ends whatever is under way; what had been begun to be written is taken back. */
  cancel(): void {
    if (this.#isEnding) return;
    this.#waiting?.abort();
    this.#waiting = undefined;
    const cancelled: Importing = { at: 'idle', outcome: { what: 'cancelled' } };
    if (this.#turn !== undefined && this.#review === undefined) return void this.#tidy(cancelled);
    // Nothing was written, so there is nothing to read again, which would wait for a tab that writes.
    this.#end();
    this.#listener.show(cancelled);
    this.prepare();
  }

  /** Says that something beside an import could not be done. */
  report(answer: Answer): void {
    if (this.#turn === undefined) this.#listener.show(toFailure(answer));
  }

  /** Files that the worker of this review makes. */
  async askFiles(call: Call): Promise<readonly Blob[]> {
    const answer = await this.#turn?.client.ask(call);
    return answer?.reply === 'files' ? answer.files : [];
  }

  #takeTurn(steps: readonly Step[], run: (client: ImportClient) => Promise<void>): void {
    if (this.#turn !== undefined || this.#waiting !== undefined || this.#isEnding) return;
    const controller = new AbortController();
    this.#waiting = controller;
    const start = (hasWaited: boolean): Promise<void> =>
      new Promise((end) => {
        this.#waiting = undefined;
        const client = this.#clients.take();
        this.#turn = { client, end };
        this.#begun = { what: 'reading' };
        this.#work(steps);
        const isOn = (): boolean => this.#turn?.client === client && !this.#isEnding;
        catchUp({ hasWaited })
          .then((isAsked) => (isAsked ? this.#tellChanged() : undefined))
          .then(() => (isOn() ? run(client) : undefined))
          .catch((error: unknown) => (isOn() ? this.#fail(toFailed(error)) : undefined));
      });
    const onWait = (): void => this.#listener.show({ at: 'waiting' });
    // A wait is ended by the reader alone, who has been told.
    withTurn({ signal: controller.signal, onWait }, start).catch(() => {});
  }

  #tellChanged(): Promise<void> {
    announceChange();
    return this.#listener.onChanged();
  }

  #work(steps: readonly Step[]): void {
    this.#steps = steps;
    const [step = 'read'] = steps;
    this.#listener.show({ at: 'working', steps, progress: { step, done: 0, total: 0 } });
  }

  #showReview(review: Review): void {
    this.#review = review;
    this.#listener.show({ at: 'review', review });
  }

  #fail(answer: Answer): Promise<void> {
    return this.#tidy(toFailure(answer));
  }

  #succeed(outcome: Outcome): Promise<void> {
    return this.#finish({ at: 'idle', outcome });
  }

  /** What was cut off is brought in order before anyone goes on. */
  async #tidy(importing: Importing): Promise<void> {
    this.#isEnding = true;
    this.#turn?.client.stop();
    await this.#finish(await settle(this.#begun, importing));
  }

  async #finish(importing: Importing): Promise<void> {
    this.#isEnding = true;
    this.#end();
    // Before it is said: whoever reads that it is done may press what stands first in a list.
    await this.#tellChanged();
    this.#isEnding = false;
    this.#listener.show(importing);
    this.prepare();
  }

  #end(): void {
    this.#turn?.client.stop();
    this.#turn?.end();
    this.#turn = undefined;
    this.#review = undefined;
  }
}
