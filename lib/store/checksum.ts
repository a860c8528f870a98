/** SHA-256 of a file's bytes, hexadecimal. Rejects when the file is gone or has changed under the page. */
export const toChecksum = async (bytes: Blob): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
