import { useChoice } from '../../reading/use-choice.ts';
import { Viewer } from '../../viewer/viewer.tsx';
import { ReportCards } from './report-cards.tsx';

const DOCUMENT = 'portfolio';

/** The first page: headline numbers, the reports of the house, the book of business. */
export function PortfolioPage() {
  const state = useChoice();
  return <Viewer template={DOCUMENT} state={state} interlude={<ReportCards />} />;
}
