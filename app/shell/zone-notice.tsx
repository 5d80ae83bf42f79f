import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockOf } from '../../model/journal/clock.ts';
import { salonAheadOfDevice } from '../../model/journal/salon-now.ts';
import { useSalonNow } from '../journal/use-salon-now.ts';
import { useSalon } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { deviceZone } from '../ui/zone.ts';
import styles from './notices.module.css';

/** For which zone of the device it was put away. */
const SEEN_FOR = 'kartoteka.zone-seen';

/**
 * Told where this device's clock goes by another zone than the salon's: a wrong zone moves nobody's booking here, but whoever looks
 * at the device's own clock would be late. Put away, it comes again only with yet another zone.
 */
export function ZoneNotice() {
  const { t } = useTranslation('common');
  const salon = useSalon();
  const { minutes } = useSalonNow();
  const [seen, setSeen] = useState(() => localStorage.getItem(SEEN_FOR));
  const [zone] = useState(deviceZone);
  // How far apart the two clocks are does not change while this is read.
  const [begun] = useState(() => new Date());
  // The invented people of a demo salon are late nowhere.
  if (!salon || salon.demo || seen === zone || salonAheadOfDevice(salon.zone, begun) === 0) return null;
  const putAway = () => {
    localStorage.setItem(SEEN_FOR, zone);
    setSeen(zone);
  };
  return (
    <div className={styles.notices}>
      <Notice
        tone="warn"
        title={t('zoneOther', { zone: zone.replaceAll('_', ' ') })}
        actions={
          <Button look="quiet" onPress={putAway}>
            {t('zoneSeen')}
          </Button>
        }
      >
        {t('zoneText', { time: clockOf(minutes) })}
      </Notice>
    </div>
  );
}
