import { describe, expect, it } from 'vitest';
import { isOwnSender } from '../../../lib/messages/is-own-sender.ts';

const HOME = { id: 'gloss', root: 'chrome-extension://gloss/' };

describe('isOwnSender', () => {
  it.each(['https://arxiv.org/abs/2402.06619', 'https://www.arxiv.org/abs?id=2402.06619', 'https://export.arxiv.org/abs/2402.06619#x', 'chrome-extension://gloss/popup.html'])(
    'hears our code at %s',
    (url) => {
      expect(isOwnSender({ id: 'gloss', url }, HOME)).toBe(true);
      expect(isOwnSender({ id: 'another', url }, HOME)).toBe(false);
      expect(isOwnSender({ url }, HOME)).toBe(false);
    },
  );

  it.each([
    undefined, '', 'about:blank', 'https://example.org/', 'http://arxiv.org/abs/2402.06619', 'https://arxiv.org.example.org/abs/2402.06619',
    'https://arxiv.org@example.org/', 'https://arxiv.org:8443/abs/2402.06619', 'https://blog.arxiv.org/', 'chrome-extension://gloss.another/popup.html', 'data:text/html,https://arxiv.org/',
  ])('hears nobody at %s', (url) => {
    expect(isOwnSender({ id: 'gloss', url }, HOME)).toBe(false);
  });
});
