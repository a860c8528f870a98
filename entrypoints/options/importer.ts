import { joinRows, startOf, type Review, type ReviewPart } from '../../lib/digest/review.ts';
import { announceChange } from '../../lib/messages/announce.ts';
import { withDatabase } from '../../lib/store/database.ts';
import { recover } from '../../lib/store/recover.ts';
import type { Item } from '../../lib/store/item.ts';
import type { Call } from './import-calls.ts';
import { startImportClient, type Answer, type ImportClient } from './import-client.ts';
import { APPLYING_STEPS, READING_STEPS, REMOVING_STEPS, type Importing, type Outcome, type Step } from './importing.ts';
import { withTurn } from './with-turn.ts';

/** What the importer tells the page. */
export interface Listener {
  show(importing: Importing): void;
  /** The store may not be what it was. */
  onChanged(): void;
}

/** A turn of this page at the store. */
interface Turn {
  readonly client: ImportClient;
  end(): void;
}

type Removal = Omit<Extract<Call, { call: 'remove' }>, 'call'>;

const readSourceNumbers = (): Promise<number[]> => withDatabase((database) => database.getAllKeys('sources'));

/** Takes what a reader does through reading, review and writing, and shows each state that it comes to. */
export class Importer {
  #turn: Turn | undefined;
  #waiting: AbortController | undefined;
  #review: Review | undefined;
  #steps: readonly Step[] = READING_STEPS;
  /** The sources that were there before the import that is applied. */
  #known: readonly number[] = [];
  readonly #listener: Listener;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  read(items: readonly Item[]): void {
    this.#takeTurn(READING_STEPS, async (client) => {
      const answer = await client.ask({ call: 'plan', items });
      if (answer.reply === 'failed') return this.#fail(answer);
      // Nobody else adds any while it is this page's turn.
      this.#known = await readSourceNumbers();
      if (answer.reply === 'review' && this.#turn?.client === client) this.#showReview(answer.review);
    });
  }

  async apply(): Promise<void> {
    const [turn, review] = [this.#turn, this.#review];
    if (turn === undefined || review === undefined) return;
    this.#review = undefined;
    this.#work(APPLYING_STEPS);
    const answer = await turn.client.ask({ call: 'apply' });
    const { added, changed } = review.counts;
    await (answer.reply === 'failed' ? this.#fail(answer) : this.#succeed({ what: 'applied', added, changed }));
  }

  remove(removal: Removal, outcome: Outcome): void {
    this.#takeTurn(REMOVING_STEPS, async (client) => {
      const answer = await client.ask({ call: 'remove', ...removal });
      await (answer.reply === 'failed' ? this.#fail(answer) : this.#succeed(outcome));
    });
  }

  async showMore(part: ReviewPart): Promise<void> {
    const [turn, review] = [this.#turn, this.#review];
    if (turn === undefined || review === undefined) return;
    const answer = await turn.client.ask({ call: 'rows', start: startOf(part, review.rows[part].length) });
    if (answer.reply === 'rows') this.#showReview({ ...review, rows: joinRows(review.rows, answer.rows) });
  }

  /** Ends whatever is under way; what had been begun to be written is taken back. */
  cancel(): void {
    this.#waiting?.abort();
    this.#waiting = undefined;
    const cancelled: Importing = { at: 'idle', outcome: { what: 'cancelled' } };
    if (this.#turn !== undefined && this.#review === undefined) void this.#tidy(cancelled);
    else this.#finish(cancelled);
  }

  /** What was written whole before the reader cancelled goes again. */
  async #takeBack(): Promise<void> {
    const added = (await readSourceNumbers()).filter((number) => !this.#known.includes(number));
    const client = startImportClient(() => {});
    for (const number of added) await client.ask({ call: 'remove', by: 'number', number });
    client.stop();
  }

  /** Files that the worker of this review makes. */
  async askFiles(call: Call): Promise<readonly Blob[]> {
    const answer = await this.#turn?.client.ask(call);
    return answer?.reply === 'files' ? answer.files : [];
  }

  #takeTurn(steps: readonly Step[], run: (client: ImportClient) => Promise<void>): void {
    if (this.#turn !== undefined || this.#waiting !== undefined) return;
    const controller = new AbortController();
    this.#waiting = controller;
    const start = (): Promise<void> =>
      new Promise((end) => {
        this.#waiting = undefined;
        const client = startImportClient((progress) => this.#listener.show({ at: 'working', steps: this.#steps, progress }));
        this.#turn = { client, end };
        this.#work(steps);
        void run(client);
      });
    const onWait = (): void => this.#listener.show({ at: 'waiting' });
    // A wait is ended by the reader alone, who has been told.
    withTurn({ signal: controller.signal, onWait }, start).catch(() => {});
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

  #fail({ reason, isFull }: Extract<Answer, { reply: 'failed' }>): Promise<void> {
    return this.#tidy({ at: 'failed', reason, isFull });
  }

  async #succeed(outcome: Outcome): Promise<void> {
    await announceChange();
    this.#finish({ at: 'idle', outcome });
  }

  /** What was cut off is brought in order before anyone goes on. */
  async #tidy(importing: Importing): Promise<void> {
    this.#turn?.client.stop();
    await recover({ isTold: true }).catch(() => {});
    if (importing.at === 'idle' && this.#steps === APPLYING_STEPS) await this.#takeBack();
    await announceChange();
    this.#finish(importing);
  }

  #finish(importing: Importing): void {
    this.#turn?.client.stop();
    this.#turn?.end();
    this.#turn = undefined;
    this.#review = undefined;
    this.#listener.show(importing);
    this.#listener.onChanged();
  }
}
