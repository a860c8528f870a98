/**
 * Asks for something of another host in every way that a page or a worker has; gives the ways that the browser's policy did
 * not forbid, of which it was the network at most that refused them. Runs in a page or a worker of the extension, in Chromium
 * and in Firefox, and so may use nothing from outside itself.
 */
export const tryLeaving = async (): Promise<string[]> => {
  const toAddress = (way: string): string => `https://ran.example/${way}`;
  const put = (name: string, attributes: Readonly<Record<string, string>>): HTMLElement => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    document.body.append(element);
    return element;
  };
  const submit = (target: string): void => {
    // Chromium connects to where a form would go before it asks the policy, and sends nothing: without TLS that is not seen.
    const form = put('form', { target, method: 'post', action: toAddress(`form-${target}`).replace('https', 'http') });
    if (form instanceof HTMLFormElement) form.submit();
  };
  const byScript = {
    fetch: () => fetch(toAddress('fetch')).catch(() => {}),
    socket: () => new WebSocket(toAddress('socket').replace('https', 'wss')),
    events: () => new EventSource(toAddress('events')),
  };
  const byPage = {
    request: () => {
      const request = new XMLHttpRequest();
      request.open('GET', toAddress('request'));
      request.send();
    },
    module: () => import(toAddress('module')).catch(() => {}),
    beacon: () => navigator.sendBeacon(toAddress('beacon'), 'x'),
    font: () => new FontFace('x', `url(${toAddress('font')})`).load().catch(() => {}),
    image: () => put('img', { src: toAddress('image') }),
    style: () => put('link', { rel: 'stylesheet', href: toAddress('style') }),
    sound: () => put('audio', { src: toAddress('sound') }),
    'form-inside': () => {
      put('iframe', { name: 'inside' });
      submit('inside');
    },
    'form-_blank': () => submit('_blank'),
  };
  const ways: Readonly<Record<string, () => unknown>> = 'document' in globalThis ? { ...byScript, ...byPage } : byScript;
  const left = new Set(Object.keys(ways));
  addEventListener('securitypolicyviolation', ({ blockedURI }: SecurityPolicyViolationEvent) => left.delete(blockedURI.slice(blockedURI.lastIndexOf('/') + 1)));
  for (const go of Object.values(ways)) {
    try {
      go();
    } catch {
      // Firefox also throws, for some; it is the policy's word that counts.
    }
  }
  for (let tries = 0; tries < 100 && left.size > 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  return [...left];
};
