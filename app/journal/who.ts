import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { displayName } from '../../model/names/display-name.ts';
import { formatPhone } from '../../model/phones/format-phone.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';

/** What the client of a visit is called. */
export function useWhoOf(): (visit: Pick<JournalVisit, 'client'>) => string {
  const { t } = useTranslation('journal');
  return useCallback(
    ({ client }) => {
      if (client === null) return t('unknownClient');
      // Few have no name: of the others no phone has to be written out.
      const name =
        displayName({ ...client, phones: [], cards: [], emails: [] }) || displayName({ ...client, phones: client.phones.map(formatPhone) });
      return name || t(client.kind === 'walkIn' ? 'walkIn' : 'nameless');
    },
    [t],
  );
}
