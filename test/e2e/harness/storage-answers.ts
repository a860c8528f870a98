/** What the browser says of the room that is taken, as far as it says it. */
export interface StorageAnswers {
  readonly usage?: number;
  readonly isPersisted: boolean;
  /** What it answers when it is asked to keep it; `null` where it lets the page wait. */
  readonly willPersist: boolean | null;
}

/** Has the browser answer so in this page, and counts in it how often it is asked to keep what is stored. Runs in the page. */
export const answerStorage = ({ usage, isPersisted, willPersist }: StorageAnswers): void => {
  let [isKept, asked] = [isPersisted, 0];
  Object.assign(StorageManager.prototype, {
    estimate: async () => (usage === undefined ? {} : { usage }),
    persisted: async () => isKept,
    persist: async () => {
      asked += 1;
      document.documentElement.dataset.asked = String(asked);
      if (willPersist === null) return new Promise(() => {});
      isKept ||= willPersist;
      return isKept;
    },
  });
};
