import { Navigate } from '@tanstack/react-router';
import { useChoice } from '../../reading/use-choice.ts';
import { useMay } from '../../session/use-session.ts';
import { Viewer } from '../../viewer/viewer.tsx';
import { ReportCards } from './report-cards.tsx';

const DOCUMENT = 'portfolio';

/** The first page: headline numbers, the reports of the house, the book of business. Clients begin with their reports. */
export function PortfolioPage() {
  const state = useChoice();
  const mayAsk = useMay('ask');
  if (!mayAsk) return <Navigate to="/reports" replace />;
  return <Viewer template={DOCUMENT} state={state} interlude={<ReportCards />} />;
}
