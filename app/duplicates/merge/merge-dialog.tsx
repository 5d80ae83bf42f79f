import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '../../../model/card.ts';
import type { CardId } from '../../../model/ids.ts';
import { leads } from '../../../model/merge/differences.ts';
import { nameOf } from '../../card/name-of.ts';
import { useProblemText } from '../../problem.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { type Choice, choiceRows, choicesFor, chosenIn, onlineRule, type Side } from './choices.ts';
import { Differences } from './differences.tsx';
import { JoinedList } from './joined-list.tsx';
import { MainCard } from './main-card.tsx';
import { useBothCards } from './use-both-cards.ts';
import { useMerge } from './use-merge.ts';

export interface MergeDialogProps {
  readonly first: CardId;
  readonly second: CardId;
  readonly onClose: () => void;
  /** They are one now. */
  readonly onMerged?: () => void;
  /** That was taken back. */
  readonly onUndone?: () => void;
}

/** Two cards side by side, whose word holds where they differ, and what is joined by itself. */
export function MergeDialog({ first, second, onClose, onMerged, onUndone }: MergeDialogProps) {
  const { t } = useTranslation('duplicates');
  const problemText = useProblemText();
  const both = useBothCards(first, second);
  if (both.state === 'open') return <Merging {...both} onClose={onClose} onMerged={onMerged} onUndone={onUndone} />;
  return (
    <Dialog isOpen onClose={onClose} title={t('merging.title')} width="wide">
      {both.state === 'opening' ? (
        <ProgressBar label={t('merging.opening')} done={0} total={0} />
      ) : (
        <Notice tone="warn" alert>
          {problemText(both.problem)}
        </Notice>
      )}
    </Dialog>
  );
}

interface MergingProps {
  readonly first: ClientCard;
  readonly second: ClientCard;
  readonly onClose: () => void;
  readonly onMerged: (() => void) | undefined;
  readonly onUndone: (() => void) | undefined;
}

function Merging({ first, second, onClose, onMerged, onUndone }: MergingProps) {
  const { t } = useTranslation(['duplicates', 'common']);
  const [byHand, setByHand] = useState<Side | null>(null);
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({});
  const [isUnderWay, setUnderWay] = useState(false);
  const merge = useMerge();
  const online = onlineRule(first, second);
  const main = mainSide(first, second, online, byHand);
  const rows = choiceRows(first, second);
  const choiceOf = (row: (typeof rows)[number]) => chosenIn(row, chosen, byHand);
  const names = { first: nameOf(first) || t('nameless'), second: nameOf(second) || t('nameless') };
  const go = async () => {
    setUnderWay(true);
    const [into, from] = main === 'first' ? [first, second] : [second, first];
    const choices = choicesFor(rows, choiceOf, main);
    const isDone = await merge({ from: from.id, into: into.id, choices, name: names[main], onUndone });
    setUnderWay(false);
    if (!isDone) return;
    onMerged?.();
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('merging.title')}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          {online !== 'both' && (
            <Button autoFocus look="primary" isDisabled={isUnderWay} onPress={() => void go()}>
              {t('merging.action')}
            </Button>
          )}
        </>
      }
    >
      <MainCard first={first} second={second} main={main} isFixed={online !== null} onChange={setByHand} />
      {online === 'both' && (
        <Notice tone="warn" alert>
          {t('merging.bothOnline')}
        </Notice>
      )}
      {(online === 'first' || online === 'second') && <Notice>{t('merging.onlineLeads', { name: names[online] })}</Notice>}
      {online !== 'both' && (
        <>
          <Differences
            first={first}
            second={second}
            names={names}
            rows={rows}
            choiceOf={choiceOf}
            onChoose={(id, choice) => setChosen((before) => ({ ...before, [id]: choice }))}
          />
          <JoinedList first={first} second={second} />
        </>
      )}
    </Dialog>
  );
}

function mainSide(first: ClientCard, second: ClientCard, online: Choice | null, byHand: Side | null): Side {
  if (online === 'first' || online === 'second') return online;
  return byHand ?? (leads(first, second) ? 'first' : 'second');
}
