/** Does in a page of ours what none of its own code does; gives what the browser let through. */
export const tryAll = async (): Promise<string[]> => {
  const CODE = 'globalThis.ran = true';
  // What is run from outside may do more, until it waits.
  await new Promise((resolve) => setTimeout(resolve));
  const tries: Readonly<Record<string, () => unknown>> = {
    'markup of a text': () => (document.createElement('p').innerHTML = '<b>x</b>'),
    'markup beside an element': () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
    'code of a text': () => globalThis.eval(CODE),
    'a function of a text': () => new Function(CODE),
    'a timer of a text': () => setTimeout(CODE),
    'a worker of a text': () => new Worker(URL.createObjectURL(new Blob([CODE]))),
    'a handler of a text': () => document.createElement('button').setAttribute('onclick', CODE),
  };
  const done = Object.entries(tries).flatMap(([name, go]) => {
    try {
      go();
      return name;
    } catch {
      return [];
    }
  });
  const script = document.createElement('script');
  script.append(CODE);
  document.body.append(script);
  await new Promise((resolve) => setTimeout(resolve, 100));
  return 'ran' in globalThis ? [...done, 'a script of a text'] : done;
};

/** {@link tryAll} in a worker of ours: code of a text, and of another host. */
export const tryInWorker = async (): Promise<string[]> => {
  const [CODE, ADDRESS] = ['globalThis.ran = true', 'https://ran.example/code.js'];
  await new Promise((resolve) => setTimeout(resolve));
  const { importScripts } = globalThis as unknown as { importScripts(address: string): void };
  const tries: Readonly<Record<string, () => unknown>> = {
    'code of a text': () => globalThis.eval(CODE),
    'a function of a text': () => new Function(CODE),
    'a timer of a text': () => setTimeout(CODE),
    'code of another host': () => importScripts(ADDRESS),
    'a module of another host': () => import(ADDRESS),
    'a module of a text': () => import(URL.createObjectURL(new Blob([CODE], { type: 'text/javascript' }))),
  };
  const done = await Promise.all(Object.entries(tries).map(async ([name, go]) => {
    try {
      await go();
      return name;
    } catch {
      return [];
    }
  }));
  await new Promise((resolve) => setTimeout(resolve, 100));
  return ['ran' in globalThis ? ['something ran'] : [], done].flat(2);
};
