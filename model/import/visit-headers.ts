import type { VisitField } from './fields.ts';
import { namesOf } from './header-words.ts';
import { headerKey } from './recognise-header.ts';

/**
 * What columns of visits are called in the exports of salon programs; written as `HEADER_WORDS`. Many are words that mean something
 * else in a list of clients ("Status", "Note"): they count only where the file is one of visits.
 */
const VISIT_HEADERS: Readonly<Record<VisitField, readonly string[]>> = {
  visitDate: [
    'visit date / appointment date / booking date / date / start / start date / date and time / date & time / scheduled date',
    'service date / data / data visita / data appuntamento / data e ora / data prenotazione / giorno / inizio',
    'datums / vizītes datums / apmeklējuma datums / pieraksta datums / datums un laiks / sākums',
    'дата / дата визита / дата записи / дата и время / дата сеанса / дата приёма / дата приема / дата посещения / начало',
    'дата візиту / дата запису / дата і час / дата та час / дата відвідування / початок',
  ],
  visitTime: [
    'time / visit time / start time / appointment time / ora / orario / ora inizio / laiks / sākuma laiks / vizītes laiks',
    'время / время визита / время записи / время начала / час / час візиту / час запису / час початку',
  ],
  visitMinutes: [
    'duration / duration min / minutes / length / durata / durata min / minuti / ilgums / ilgums min / minūtes',
    'длительность / продолжительность / длительность мин / минут / тривалість / тривалість хв / хвилин',
  ],
  visitService: [
    'service / services / service name / treatment / treatments / item / servizio / servizi / trattamento / trattamenti / prestazione',
    'pakalpojums / pakalpojumi / procedūra / procedūras / услуга / услуги / название услуги / процедура / процедуры',
    'послуга / послуги / назва послуги',
  ],
  visitPrice: [
    'price / amount / total / sum / cost / net total / total price / paid / prezzo / importo / totale / costo / incasso / pagato',
    'cena / summa / kopā / apmaksāts / цена / сумма / стоимость / итого / оплачено / к оплате / сумма визита',
    'ціна / сума / вартість / разом / сплачено / до сплати / сума візиту',
  ],
  visitStaff: [
    'staff / staff member / employee / stylist / team member / provider / master / with / operatore / operatrice / collaboratore',
    'dipendente / parrucchiere / parrucchiera / stilista / meistars / meistare / darbinieks / speciālists / frizieris',
    'мастер / сотрудник / специалист / исполнитель / стилист / майстер / співробітник / спеціаліст / фахівець / виконавець',
  ],
  visitStatus: [
    'status / appointment status / visit status / booking status / state / stato / stato appuntamento / statuss / vizītes statuss',
    'статус / статус визита / статус записи / состояние / статус візиту / статус запису / стан',
  ],
  visitPayment: [
    'payment / payment method / payment type / pagamento / metodo di pagamento / tipo pagamento / maksājums / maksājuma veids / apmaksas veids',
    'оплата / способ оплаты / вид оплаты / форма оплаты / спосіб оплати / вид оплати / форма оплати',
  ],
  visitTips: ['tip / tips / mancia / mance / dzeramnauda / чаевые / чайові'],
  visitNote: [
    'note / notes / comment / comments / visit note / visit notes / appointment notes / description / commento / annotazioni',
    'note appuntamento / piezīme / piezīmes / komentārs / komentāri / комментарий / комментарии / примечание / комментарий к записи',
    'коментар / коментарі / примітка / нотатка / коментар до запису',
  ],
};

const BY_KEY = new Map<string, VisitField>(
  Object.entries(VISIT_HEADERS).flatMap(([field, lines]) =>
    namesOf(lines).map((word): [string, VisitField] => [headerKey(word), field as VisitField]),
  ),
);

/** What a column of a file of visits is by its header, or null. */
export function visitFieldOfHeader(text: string): VisitField | null {
  return BY_KEY.get(headerKey(text)) ?? null;
}

const TELLING: ReadonlySet<VisitField> = new Set(['visitTime', 'visitService', 'visitPrice', 'visitStaff']);

/** True where a file's rows are visits: it says when, and what, by whom or for how much. */
export function isOfVisits(header: readonly string[]): boolean {
  const fields = header.map(visitFieldOfHeader);
  return fields.includes('visitDate') && fields.some((field) => field !== null && TELLING.has(field));
}
