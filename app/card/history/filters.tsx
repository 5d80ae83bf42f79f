import { ListFilter, Rows3, Table2, X } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../model/card.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { type Option, Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useStaffName } from '../../who/staff-name.ts';
import { asksNothing, choicesOf, type Filter, NO_FILTER, PERIODS } from './filtered.ts';
import styles from './filters.module.css';

interface FiltersProps {
  readonly visits: readonly Visit[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
  /** What stands first in their line. */
  readonly children: ReactNode;
}

/** Which of the visits are wanted, and in what form. */
export function Filters({ visits, filter, onFilter, isTable, onTable, children }: FiltersProps) {
  const { t } = useTranslation('visit');
  const [isOpen, setOpen] = useState(false);
  const asks = !asksNothing(filter);
  return (
    <search className={styles.filters}>
      <div className={styles.line}>
        {children}
        <div className={styles.text} data-asked={isOpen || filter.text !== '' || undefined}>
          <TextField
            aria-label={t('filters.text')}
            placeholder={t('filters.textPlaceholder')}
            value={filter.text}
            onChange={(text) => onFilter({ ...filter, text })}
            autoComplete="off"
            type="search"
            inPlace
          />
        </div>
        <IconButton label={t('filters.more')} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          <ListFilter aria-hidden="true" />
        </IconButton>
        <IconButton label={t(isTable ? 'filters.timeline' : 'filters.table')} onPress={() => onTable(!isTable)}>
          {isTable ? <Rows3 aria-hidden="true" /> : <Table2 aria-hidden="true" />}
        </IconButton>
      </div>
      {isOpen && <Choices visits={visits} filter={filter} onFilter={onFilter} />}
      {asks && (
        <div className={styles.clear}>
          <Button look="quiet" icon={<X aria-hidden="true" />} onPress={() => onFilter(NO_FILTER)}>
            {t('filters.clear')}
          </Button>
        </div>
      )}
    </search>
  );
}

const ANY = 'any';

function Choices({ visits, filter, onFilter }: Pick<FiltersProps, 'visits' | 'filter' | 'onFilter'>) {
  const { t } = useTranslation('visit');
  const staffName = useStaffName();
  const choices = useMemo(() => choicesOf(visits), [visits]);
  const set = (changes: Partial<Filter>) => onFilter({ ...filter, ...changes });
  const people = choices.staff.map((id) => ({ id, label: staffName(id) }));
  return (
    <div className={styles.choices}>
      <Choice label={t('staff')} value={filter.staff} options={people} onChange={(id) => set({ staff: id })} />
      <Choice label={t('service')} value={filter.service} options={choices.services} onChange={(id) => set({ service: id })} />
      <Choice
        label={t('status')}
        value={filter.status}
        options={choices.statuses.map((id) => ({ id, label: t(`statuses.${id}`) }))}
        onChange={(id) => set({ status: id })}
      />
      <Choice
        label={t('filters.period')}
        value={filter.period}
        options={PERIODS.map((id) => ({ id, label: t(`filters.periods.${id}`) }))}
        onChange={(id) => set({ period: id })}
      />
    </div>
  );
}

interface ChoiceProps<K extends string> {
  readonly label: string;
  readonly value: K | '';
  readonly options: readonly Option<K>[];
  readonly onChange: (id: K | '') => void;
}

function Choice<K extends string>({ label, value, options, onChange }: ChoiceProps<K>) {
  const { t } = useTranslation('visit');
  return (
    <Select<string>
      label={label}
      inPlace
      value={value || ANY}
      options={[{ id: ANY, label: t('filters.any') }, ...options]}
      onChange={(id) => onChange(options.find((one) => one.id === id)?.id ?? '')}
    />
  );
}
