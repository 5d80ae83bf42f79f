import { useTranslation } from 'react-i18next';
import { isOver, type PatchTest, proposedUntil } from '../../../model/alerts/patch-tests.ts';
import { PATCH_TEST_RESULTS } from '../../../model/entries/fields.ts';
import { Chip } from '../../ui/chip.tsx';
import { Select } from '../../ui/select.tsx';
import { useWriter } from '../../who/writer.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { EntryRow } from '../entry-row.tsx';
import { useNewEntry } from '../new-entry.ts';
import { markOf } from '../place.ts';
import { TypedEntry } from '../typed-entry.tsx';
import styles from './patch-tests.module.css';
import { TestDate } from './test-date.tsx';
import { TestedServices } from './tested-services.tsx';
import { usePatchTestEdits } from './use-patch-test-edits.ts';

export type NewPatchTest = ReturnType<typeof useNewPatchTest>;

/** A test that is on screen and not on the card yet. */
export function useNewPatchTest() {
  const tests = useOnCard((card) => card.patchTests);
  return useNewEntry(tests);
}

/** What was tried on the client's skin before it was used, the newest first. */
export function PatchTests({ fresh }: { readonly fresh: NewPatchTest }) {
  const { t } = useTranslation('alerts');
  const { today, services } = useCard();
  const [writer] = useWriter();
  const tests = useOnCard((card) => card.patchTests);
  const begun: readonly PatchTest[] = fresh.id
    ? [
        {
          id: fresh.id,
          product: '',
          batch: '',
          date: today,
          result: '',
          staffId: writer,
          validUntil: proposedUntil(today, services),
          note: '',
          serviceIds: '',
        },
      ]
    : [];
  const sorted = [...tests].sort((a, b) => (a.date === b.date ? (a.id < b.id ? 1 : -1) : a.date < b.date ? 1 : -1));
  if (begun.length + sorted.length === 0) return <div data-place={markOf('patchTest')} />;
  return (
    <section className={styles.tests} aria-label={t('patchTests.title')} data-place={markOf('patchTest')}>
      <h3 className={styles.title}>{t('patchTests.title')}</h3>
      <ul className={styles.list}>
        {[...begun, ...sorted].map((one) => (
          <PatchTestRow key={one.id} test={one} takesFocus={one.id === fresh.id} onDrop={fresh.drop} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly test: PatchTest;
  readonly takesFocus: boolean;
  readonly onDrop: () => void;
}

function PatchTestRow({ test, takesFocus, onDrop }: RowProps) {
  const { t } = useTranslation(['alerts', 'card']);
  const { today } = useCard();
  const { typed, choose, remove, isOnCard } = usePatchTestEdits(test);
  const isExpired = isOver(test, today);
  return (
    <EntryRow
      name={test.product || t('card:what.patchTest')}
      onRemove={() => (isOnCard ? remove() : onDrop())}
      place={markOf('patchTest', test.id)}
      below={
        <div className={styles.fields}>
          <TypedEntry field={typed('batch')} stored={test.batch} label={t('patchTests.batch')} />
          <TestDate test={test} name="date" label={t('patchTests.date')} />
          <Select
            label={t('patchTests.result')}
            inPlace
            value={test.result || 'none'}
            options={PATCH_TEST_RESULTS.map((one) => ({ id: one || ('none' as const), label: t(`patchTests.results.${one || 'none'}`) }))}
            onChange={(result) => choose({ result: result === 'none' ? '' : result })}
          />
          <TestDate test={test} name="validUntil" label={t('patchTests.until')} />
          <Who test={test} onChoose={(staffId) => choose({ staffId })} />
          <TestedServices test={test} onChoose={(serviceIds) => choose({ serviceIds })} />
          <div className={styles.note}>
            <TypedEntry field={typed('note')} stored={test.note} label={t('patchTests.note')} />
          </div>
        </div>
      }
      notice={
        (isExpired || test.result === 'reaction' || test.result === 'doubtful') && (
          <span className={styles.marks}>
            {test.result === 'reaction' && <Chip tone="danger">{t('patchTests.results.reaction')}</Chip>}
            {test.result === 'doubtful' && <Chip tone="warn">{t('patchTests.results.doubtful')}</Chip>}
            {isExpired && <Chip tone="warn">{t('patchTests.over')}</Chip>}
          </span>
        )
      }
    >
      <TypedEntry field={typed('product')} stored={test.product} label={t('patchTests.product')} autoFocus={takesFocus} />
    </EntryRow>
  );
}

function Who({ test, onChoose }: { readonly test: PatchTest; readonly onChoose: (id: PatchTest['staffId']) => void }) {
  const { t } = useTranslation(['alerts', 'visit']);
  const { staff } = useCard();
  const listed = staff.filter((one) => one.active || one.id === test.staffId);
  const isGone = test.staffId !== '' && !listed.some((one) => one.id === test.staffId);
  if (listed.length === 0 && !isGone) return null;
  return (
    <Select
      label={t('patchTests.who')}
      inPlace
      value={test.staffId || 'nobody'}
      options={[
        { id: 'nobody', label: t('patchTests.nobody') },
        ...listed.map((one) => ({ id: one.id as string, label: one.name })),
        ...(isGone ? [{ id: test.staffId as string, label: t('visit:unknownStaff') }] : []),
      ]}
      onChange={(id) => onChoose(listed.find((one) => one.id === id)?.id ?? '')}
    />
  );
}
