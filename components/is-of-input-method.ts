/** What an input method has in its hands: Chromium says so by the code 229 too, before it says that it composes. */
export const isOfInputMethod = ({ isComposing, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean => isComposing || keyCode === 229;
