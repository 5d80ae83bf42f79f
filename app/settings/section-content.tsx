import { Keyboard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES, LANGUAGES } from '../../locales/index.ts';
import { DELETED_KEPT_DAYS } from '../../model/deleted.ts';
import type { Salon } from '../../model/salon.ts';
import { ExportsSection } from '../export/index.ts';
import { useLanguage } from '../language.tsx';
import { useSalon } from '../threads.tsx';
import { Button } from '../ui/button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { Select } from '../ui/select.tsx';
import { About } from './about.tsx';
import { CardFields } from './card-fields.tsx';
import { CardGroups } from './card-groups.tsx';
import { Categories } from './categories.tsx';
import { ConsentPurposes } from './consents/purposes.tsx';
import { Deleted } from './deleted.tsx';
import { DeviceLockSettings } from './device-lock.tsx';
import { Devices } from './devices.tsx';
import { Erasures } from './erasures.tsx';
import { WorkingHours } from './hours/working-hours.tsx';
import { CardTypes } from './lists/card-types.tsx';
import { CustomFields } from './lists/custom-fields.tsx';
import { FormulaTemplates } from './lists/formula-templates.tsx';
import { Promotions } from './lists/promotions.tsx';
import { Rooms } from './lists/rooms.tsx';
import { Services } from './lists/services.tsx';
import { Sources } from './lists/sources.tsx';
import { Staff } from './lists/staff.tsx';
import { SubscriptionTypes } from './lists/subscription-types.tsx';
import { Part } from './part.tsx';
import { PhotoSpaceSettings } from './photo-space.tsx';
import { SalonSettings } from './salon-settings.tsx';
import type { SectionId } from './sections.ts';
import styles from './settings-screen.module.css';
import { StatusSettings } from './status-settings.tsx';

/** What a section of the settings shows. `onKeys`: the list of keys is asked for. */
export function SectionContent({ id, onKeys }: { readonly id: SectionId; readonly onKeys: () => void }) {
  const { t } = useTranslation(['settings', 'table']);
  switch (id) {
    case 'device':
      return <ThisDevice onKeys={onKeys} />;
    case 'devices':
      return (
        <Part note={t('devicesNote')}>
          <Devices />
        </Part>
      );
    case 'exports':
      return <ExportsSection />;
    case 'deleted':
      return (
        <Part note={t('table:deleted.note', { days: DELETED_KEPT_DAYS })}>
          <Deleted />
        </Part>
      );
    case 'erasures':
      return (
        <Part note={t('erasuresNote')}>
          <Erasures />
        </Part>
      );
    case 'about':
      return (
        <Part>
          <About />
        </Part>
      );
    default:
      return <OfTheSalon id={id} />;
  }
}

type SalonSectionId = Exclude<SectionId, 'device' | 'devices' | 'exports' | 'deleted' | 'erasures' | 'about'>;

function OfTheSalon({ id }: { readonly id: SalonSectionId }) {
  const { t } = useTranslation('common');
  const salon = useSalon();
  return salon ? <SalonSection id={id} salon={salon} /> : <ProgressBar label={t('loading')} done={0} total={0} />;
}

function SalonSection({ id, salon }: { readonly id: SalonSectionId; readonly salon: Salon }) {
  const { t } = useTranslation('settings');
  switch (id) {
    case 'salon':
      return (
        <Part note={t('salonNote')}>
          <SalonSettings salon={salon} />
        </Part>
      );
    case 'team':
      return (
        <>
          <Part title={t('staff')} note={t('staffNote')}>
            <Staff salon={salon} />
          </Part>
          <Part title={t('lists.rooms.title')} note={t('lists.rooms.note')}>
            <Rooms salon={salon} />
          </Part>
        </>
      );
    case 'hours':
      return <WorkingHours salon={salon} />;
    case 'services':
      return (
        <>
          <Part note={t('servicesNote')}>
            <Services salon={salon} />
          </Part>
          <Part title={t('lists.formulaTemplates.title')} note={t('lists.formulaTemplates.note')}>
            <FormulaTemplates salon={salon} />
          </Part>
        </>
      );
    case 'card':
      return <CardSection salon={salon} />;
    case 'categories':
      return (
        <Part note={t('lists.categories.note')}>
          <Categories salon={salon} />
        </Part>
      );
    case 'status':
      return (
        <Part note={t('thresholds.note')}>
          <StatusSettings salon={salon} />
        </Part>
      );
    case 'cards':
      return (
        <>
          <Part title={t('lists.cardTypes.title')} note={t('lists.cardTypes.note')}>
            <CardTypes salon={salon} />
          </Part>
          <Part title={t('lists.subscriptionTypes.title')} note={t('lists.subscriptionTypes.note')}>
            <SubscriptionTypes salon={salon} />
          </Part>
        </>
      );
    case 'promotions':
      return (
        <Part note={t('lists.promotions.note')}>
          <Promotions salon={salon} />
        </Part>
      );
    case 'consents':
      return (
        <Part note={t('lists.consentPurposes.note')}>
          <ConsentPurposes salon={salon} />
        </Part>
      );
  }
}

function CardSection({ salon }: { readonly salon: Salon }) {
  const { t } = useTranslation('settings');
  return (
    <>
      <Part title={t('groups')} note={t('groupsNote')}>
        <CardGroups salon={salon} />
      </Part>
      <Part title={t('cardFields')} note={t('cardFieldsNote')}>
        <CardFields salon={salon} />
      </Part>
      <Part title={t('lists.customFields.title')} note={t('lists.customFields.note')}>
        <CustomFields salon={salon} />
      </Part>
      <Part title={t('lists.sources.title')} note={t('lists.sources.note')}>
        <Sources salon={salon} />
      </Part>
    </>
  );
}

function ThisDevice({ onKeys }: { readonly onKeys: () => void }) {
  const { t } = useTranslation(['settings', 'common', 'gallery', 'lock']);
  const { language, setLanguage } = useLanguage();
  return (
    <>
      <Part>
        <div className={styles.pair}>
          <Select
            label={t('common:language')}
            options={LANGUAGES.map((one) => ({ id: one, label: LANGUAGE_NAMES[one] }))}
            value={language}
            onChange={setLanguage}
          />
          <div className={styles.end}>
            <Button icon={<Keyboard aria-hidden="true" />} onPress={onKeys}>
              {t('common:keys')}
            </Button>
          </div>
        </div>
      </Part>
      <Part title={t('lock:title')} note={t('lock:note')}>
        <DeviceLockSettings />
      </Part>
      <Part title={t('gallery:space.title')} note={t('gallery:space.text')}>
        <PhotoSpaceSettings />
      </Part>
    </>
  );
}
