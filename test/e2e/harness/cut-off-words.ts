const [DISCARDED, FINISHED] = ['끝나지 않은 가져오기. 바뀐 것이 없습니다. 다시 고르십시오.', '끊긴 가져오기. 저절로 마저 끝났습니다.'];

/** What the options say of an import of that name of which nothing was kept. */
export const toDiscarded = (name: string): string => `${name} ${DISCARDED}`;

/**
 * What they may say of one that was cut off at a step, or at any other moment, and is there or is not: nothing of one that
 * was not begun, or was done. Nothing fits one that was written and is not there.
 */
export const toHistories = (name: string, step: string, isThere: boolean): readonly (readonly string[])[] => {
  if (step === '찾기 준비') return isThere ? [[]] : [];
  if (isThere) return [[`${name} ${FINISHED}`], []];
  // When it is written its record is whole; one that was only begun has no name.
  return step === '쓰기' ? [[toDiscarded(name)]] : [[toDiscarded(name)], [DISCARDED], []];
};
