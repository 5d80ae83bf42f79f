import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '../../../model/card.ts';
import type { Salon } from '../../../model/salon.ts';
import { useFormat } from '../../ui/format.ts';
import { ConsentsTold } from './consents-told.tsx';
import { dayAndTime } from './day-and-time.ts';
import styles from './paper.module.css';
import { Part } from './part.tsx';
import { Contacts, Details, Person, Preferences, WorkedOut } from './person-told.tsx';
import { type PaperPhoto, PhotosTold } from './photos-told.tsx';
import { RecordsTold } from './records-told.tsx';
import { staffNameIn } from './staff-name.ts';
import { VisitsTold } from './visits-told.tsx';

export interface PaperProps {
  readonly card: ClientCard;
  readonly salon: Salon | null;
  /** ISO date-time. */
  readonly at: string;
  /** Draws a photo. */
  readonly picture?: (photo: PaperPhoto) => ReactNode;
}

/** Everything the salon holds of a client, in the language that is around it. */
export function Paper({ card, salon, at, picture }: PaperProps) {
  const { t } = useTranslation('ownFile');
  const format = useFormat();
  return (
    <div className={styles.paper}>
      <p>{t('everything')}</p>
      <Person card={card} />
      <Contacts card={card} />
      <Details card={card} salon={salon} />
      <Preferences card={card} salon={salon} />
      <WorkedOut card={card} salon={salon} today={at.slice(0, 10)} />
      <Part
        title={t('parts.notes')}
        text={card.note.trim()}
        table={{
          heads: [t('date'), t('who'), t('note')],
          rows: card.comments.map((one) => ({
            id: one.id,
            cells: [dayAndTime(one.at, format, salon), staffNameIn(salon, one.staffId), one.text],
          })),
        }}
      />
      <VisitsTold card={card} salon={salon} />
      <PhotosTold card={card} salon={salon} {...(picture && { picture })} />
      <RecordsTold card={card} salon={salon} />
      <ConsentsTold card={card} salon={salon} />
      <p className={styles.made}>{t('made', { when: format.moment(at) })}</p>
    </div>
  );
}
