/** The hosts that our script runs on; a browser gives a sender's address itself, whatever its page says. */
const PAPERS = /^https:\/\/(?:www\.|export\.)?arxiv\.org\//;

/** Who sent a message, in the browser's words. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

/** Where this extension is: its id, and the address that those of its pages begin with. */
export interface Home {
  readonly id: string;
  readonly root: string;
}

/** Whether a message comes from code of ours where it runs: on a page of the extension, or on one of arXiv. */
export const isOwnSender = ({ id, url = '' }: Sender, home: Home): boolean =>
  id === home.id && (url.startsWith(home.root) || PAPERS.test(url));
