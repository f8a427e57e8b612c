import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { templatesQuery } from '../../api/queries.ts';
import { useLocale, useWords } from '../../words/words.tsx';
import { inGallery } from '../gallery/gallery-list.ts';
import { TemplateCardView } from '../gallery/template-card.tsx';
import css from '../gallery/gallery.module.css';

/** The reports that can be opened, on the first page. */
export function ReportCards() {
  const words = useWords();
  const locale = useLocale();
  const { data: templates } = useQuery(templatesQuery(locale));
  return (
    <section aria-labelledby="report-cards">
      <header className={css['cardsHead']}>
        <h2 id="report-cards">{words.navReports}</h2>
        <Link to="/reports" className="link">
          {words.allReports}
        </Link>
      </header>
      <ul className={css['cards']}>
        {templates === undefined
          ? [1, 2, 3, 4].map((each) => (
              <li key={each}>
                <Skeleton height={212} radius="lg" />
              </li>
            ))
          : inGallery(templates)
              .slice(0, 4)
              .map((template) => (
                <li key={template.id}>
                  <TemplateCardView template={template} compact />
                </li>
              ))}
      </ul>
    </section>
  );
}
