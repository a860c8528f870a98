/** Sends a message and gives the answer's first words; empty where nobody answers. Runs where the extension's API is. */
export const sendMessage = async (message: unknown): Promise<string> => {
  try {
    return JSON.stringify(await chrome.runtime.sendMessage(message))?.slice(0, 40) ?? '';
  } catch {
    return '';
  }
};

/** Sends a message and gives all of the answer, as JSON. Runs there too. */
export const readAnswer = async (message: unknown): Promise<string> => JSON.stringify(await chrome.runtime.sendMessage(message));
