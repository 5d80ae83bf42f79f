import { ShieldAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DETAIL_GROUPS, type DetailGroup, type DetailKey, definitionOf } from '../../../model/details/definitions.ts';
import { shownDetails } from '../../../model/details/shown.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { type Addition, Additions, Fields, Group } from '../group.tsx';
import { PatchTests, useNewPatchTest } from '../patch-tests/patch-tests.tsx';
import { useStance } from '../stance.ts';
import { CodeOffer } from './code-offer.tsx';
import { DetailEntry } from './detail-entry.tsx';
import styles from './details.module.css';

const NONE: ReadonlySet<DetailKey> = new Set();

/** Whether a group has anything to show by itself, and anything that could be added. */
export function useDetailGroup(group: DetailGroup): { readonly isGiven: boolean; readonly isAddable: boolean } {
  const { country, turnedOn } = useCard();
  const kind = useOnCard((card) => card.profile.kind);
  const details = useOnCard((card) => card.details);
  const isTested = useOnCard((card) => card.patchTests.length > 0);
  const { shown, addable, foreign } = shownDetails(group, { kind, details, country, turnedOn, isAsked: false, asked: NONE });
  return { isGiven: shown.length > 0 || (group === 'health' && isTested), isAddable: addable.length + foreign.length > 0 };
}

interface DetailGroupProps {
  readonly group: DetailGroup;
  readonly isAsked: boolean;
  /** What else stands in the group, before its fields. */
  readonly children?: ReactNode;
  /** What else can be added. */
  readonly additions?: readonly Addition[];
}

/** The single fields of one group: those that say something, those asked for, and the others one touch away. */
export function DetailGroupFields({ group, isAsked, children, additions = [] }: DetailGroupProps) {
  const { t } = useTranslation('card');
  const { country, turnedOn } = useCard();
  const kind = useOnCard((card) => card.profile.kind);
  const details = useOnCard((card) => card.details);
  const [asked, setAsked] = useState<ReadonlySet<DetailKey>>(NONE);
  const [isAbroad, setAbroad] = useState(false);
  const isWhole = useStance() === 'open' || isAsked;
  const { shown, addable, foreign } = shownDetails(group, { kind, details, country, turnedOn, isAsked: isWhole, asked });
  const isForeignOpen = isAbroad || shown.length + addable.length === 0;
  const latest = [...asked].at(-1) ?? (isAsked ? shown[0] : undefined);
  const isSpecial = 'special' in DETAIL_GROUPS[group];
  const isTestable = group === 'health' && kind === 'person';
  const newTest = useNewPatchTest();
  return (
    <Group title={t(`groups.${group}`)} fold={group} isAsked={isAsked}>
      {children}
      {shown.length > 0 && (
        <Fields isWide={shown.some((detail) => definitionOf(detail).kind === 'code')}>
          {shown.map((detail) => (
            <DetailEntry key={detail} detail={detail} autoFocus={detail === latest} />
          ))}
        </Fields>
      )}
      {shown.map((detail) => (
        <CodeOffer key={detail} detail={detail} />
      ))}
      {group === 'health' && <PatchTests fresh={newTest} />}
      <Additions
        items={[
          ...additions,
          ...(isTestable ? [{ id: 'patchTest', label: t('what.patchTest'), onAdd: newTest.start }] : []),
          ...[...addable, ...(isForeignOpen ? foreign : [])].map((detail) => ({
            id: detail,
            label: t(`what.${detail}`),
            onAdd: () => setAsked(new Set([...asked, detail])),
          })),
          ...(isForeignOpen || foreign.length === 0
            ? []
            : [{ id: 'foreign', label: t('add.otherCountries'), onAdd: () => setAbroad(true) }]),
        ]}
      />
      {isSpecial && (
        <p className={styles.special}>
          <ShieldAlert aria-hidden="true" />
          {t('specialCategory')}
        </p>
      )}
    </Group>
  );
}
