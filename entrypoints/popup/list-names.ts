import { toClauseName } from '../../components/clause-name.ts';
import type { Translate } from '../../lib/platform/i18n.ts';
import { isBare, type Listing, type Nearest } from './popup-view.ts';

const toNearestName = ({ without }: Nearest, t: Translate): string =>
  t('popup_without', without === 'narrowing' ? t('popup_narrowing') : `${toClauseName(without, t)} ${without.text}`);

/** The heading over what was found, or over the nearest. */
export const toListName = ({ asked, found, nearest }: Listing, t: Translate): string => {
  if (nearest !== null) return toNearestName(nearest, t);
  return t(isBare(asked) ? 'popup_recent' : found.isPartial ? 'popup_partial' : 'popup_found');
};

/** What is said of a list to who does not see it: how much was found, and whether it is what was asked. */
export const toSaid = ({ found, nearest, lead }: Listing, t: Translate): string => {
  if (nearest !== null) return t('popup_said_nearest', toNearestName(nearest, t), nearest.found.keys.length.toLocaleString());
  if (found.keys.length > 0) return t(found.isPartial ? 'popup_said_partial' : 'popup_said', found.keys.length.toLocaleString());
  return t(lead === null ? 'popup_none' : 'popup_open_named');
};
