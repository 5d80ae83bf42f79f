import { useTranslation } from 'react-i18next';
import { needsTest, type PatchTest, testedFor } from '../../../model/alerts/patch-tests.ts';
import { useCard } from '../card-context.tsx';
import { ToggleWord } from '../toggle-word.tsx';
import styles from './patch-tests.module.css';

interface TestedServicesProps {
  readonly test: PatchTest;
  /** As a test has them. */
  readonly onChoose: (serviceIds: string) => void;
}

/** For which services a test counts: any, or those that are chosen; asked where the salon has several that need one. */
export function TestedServices({ test, onChoose }: TestedServicesProps) {
  const { t } = useTranslation(['alerts', 'card']);
  const { services } = useCard();
  const chosen = testedFor(test);
  const listed = services.filter((one) => (one.active && needsTest(one)) || chosen.includes(one.id));
  const gone = chosen.filter((id) => !listed.some((one) => one.id === id));
  if (listed.length + gone.length < 2 && chosen.length === 0) return null;
  const all = [...listed.map(({ id, name }) => ({ id, name })), ...gone.map((id) => ({ id, name: t('patchTests.serviceGone') }))];
  const toggle = (id: string, isOn: boolean) => onChoose([...chosen.filter((one) => one !== id), ...(isOn ? [id] : [])].join(' '));
  return (
    <fieldset className={styles.services}>
      <legend>{t('patchTests.services')}</legend>
      <ToggleWord isSelected={chosen.length === 0} onChange={() => onChoose('')}>
        {t('patchTests.anyService')}
      </ToggleWord>
      {all.map(({ id, name }) => (
        <ToggleWord key={id} isSelected={chosen.includes(id)} onChange={(isOn) => toggle(id, isOn)}>
          {name}
        </ToggleWord>
      ))}
    </fieldset>
  );
}
