import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { blankCard } from '../../model/blank-card.ts';
import type { CardId } from '../../model/ids.ts';
import type { CardSummary } from '../../model/summary.ts';
import { applyClientEdit } from '../card/apply-edit.ts';
import { knownOf } from '../card/likely-same/known-of.ts';
import { useToldOf } from '../card/likely-same/one-likely.tsx';
import { useLikelySame } from '../card/likely-same/use-likely-same.ts';
import { editsFromQuery } from '../list/from-query.ts';
import { newEntryId } from '../new-entry-id.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

const NOBODY_YET = blankCard('' as CardId);
const SHOWN = 2;

/** Says who the new client that is being typed may be already, and takes them at a touch. */
export function MaybeKnown({
  typed,
  country,
  onKnown,
}: {
  readonly typed: string;
  readonly country: string;
  readonly onKnown: (client: CardSummary) => void;
}) {
  const { t } = useTranslation('likely');
  const toldOf = useToldOf();
  const known = useMemo(() => {
    const edits = editsFromQuery(typed, country, newEntryId);
    return edits.length > 0 ? knownOf(edits.reduce(applyClientEdit, NOBODY_YET)) : null;
  }, [typed, country]);
  const clients = useLikelySame(known, null);
  const [first] = clients;
  if (!first) return null;
  const byName = first.reasons.includes('similarName') ? 'similarName' : 'name';
  return (
    <Notice
      tone={first.isWeak ? 'info' : 'warn'}
      title={t(`title.${first.isWeak ? byName : first.meaning}`)}
      actions={clients.slice(0, SHOWN).map((client) => {
        const { name } = toldOf(client, true);
        return (
          <Button key={client.summary.id} onPress={() => onKnown(client.summary)}>
            {t('take', { name })}
          </Button>
        );
      })}
    >
      {clients.slice(0, SHOWN).map((client) => {
        const { name, facts, why } = toldOf(client, true);
        return <div key={client.summary.id}>{[name, facts, why].filter(Boolean).join(' · ')}</div>;
      })}
    </Notice>
  );
}
