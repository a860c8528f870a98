/**
 * Stands in for WXT's context of a content script (see `wxt.config.ts`): that one posts a message to the page at every
 * visit and weighs a tenth of our script; a card that finds its own element again needs neither.
 */
export class ContentScriptContext {}
