import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairedDevice } from '../../model/wire/messages.ts';
import type { Erasure } from '../../workers/contracts/store.ts';
import { useSalon } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useFormat } from '../ui/format.ts';
import { Printed } from '../ui/printed.tsx';
import styles from './certificate.module.css';
import { referenceOf } from './erasures.tsx';

export interface CertificateProps {
  readonly erasure: Erasure;
  readonly devices: readonly PairedDevice[];
  readonly onClose: () => void;
}

/** The certificate of an erasure, to be looked at and printed. */
export function Certificate(props: CertificateProps) {
  const { t } = useTranslation(['settings', 'common']);
  return (
    <>
      <Dialog
        isOpen
        width="wide"
        onClose={props.onClose}
        title={t('certificateTitle')}
        actions={
          <>
            <Button onPress={props.onClose}>{t('common:close')}</Button>
            <Button look="primary" icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
              {t('print')}
            </Button>
          </>
        }
      >
        <Paper {...props} />
      </Dialog>
      <Printed title={t('certificateTitle')}>
        <Paper {...props} />
      </Printed>
    </>
  );
}

function Paper({ erasure, devices }: CertificateProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const salon = useSalon()?.name ?? '';
  const [now] = useState(Date.now);
  const nameOf = (id: string) => devices.find((one) => one.id === id)?.name ?? id;
  const seen = (id: string) => devices.find((one) => one.id === id)?.seenAt;
  return (
    <div className={styles.paper}>
      <dl>
        <dt>{t('salon')}</dt>
        <dd>{salon}</dd>
        <dt>{t('certificateClient')}</dt>
        <dd className={styles.byHand}>{t('certificateByHand')}</dd>
        <dt>{t('certificateReference')}</dt>
        <dd>{referenceOf(erasure)}</dd>
        <dt>{t('certificateWhen')}</dt>
        <dd>{format.moment(erasure.at)}</dd>
        <dt>{t('certificateBy')}</dt>
        <dd>{erasure.name}</dd>
      </dl>
      <p>{t('certificateText')}</p>
      <h3>{t('certificateConfirmed')}</h3>
      <List names={erasure.confirmed.map(nameOf)} empty={t('certificateNobody')} />
      {erasure.outstanding.length > 0 && (
        <>
          <h3>{t('certificateOutstanding')}</h3>
          <List
            names={erasure.outstanding.map((id) => {
              const at = seen(id);
              return at ? `${nameOf(id)} (${t('seen', { when: format.moment(at) })})` : nameOf(id);
            })}
            empty=""
          />
          <p>{t('certificateOutstandingText')}</p>
        </>
      )}
      <p className={styles.printedAt}>{t('certificatePrinted', { when: format.moment(now) })}</p>
    </div>
  );
}

function List({ names, empty }: { readonly names: readonly string[]; readonly empty: string }) {
  if (names.length === 0) return <p>{empty}</p>;
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
