import { importTest as test } from './harness/import-test.ts';

const { expect } = test;

/** Does in a page of ours what none of its own code does; gives what the browser let through. */
const tryAll = async (): Promise<string[]> => {
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

for (const name of ['popup', 'library', 'options', 'welcome']) {
  test(`the browser lets no text become markup or code: ${name}`, async ({ own }) => {
    const page = await own.context.newPage();
    await page.goto(own.urlOf(`${name}.html`));
    await page.locator('main').waitFor();
    expect(await page.evaluate(tryAll)).toEqual([]);
  });
}
