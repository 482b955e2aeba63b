/** What words in the database mean, where SQL has no place to say it: for the schema reference and the site. */
export const glossary = {
  'public.lead_status.received': 'The form has arrived; nobody has answered yet.',
  'public.lead_status.contacted': 'Somebody of the staff has been in touch.',
  'public.lead_status.qualified': 'It is known what the person needs, and that it can be offered.',
  'public.lead_status.converted': 'The person has become a customer.',
  'public.lead_status.lost': 'Nothing came of it.',
  'public.model_status.processing': 'The answer of the model is awaited.',
  'public.model_status.success': 'The model has answered.',
  'public.model_status.error': 'The call failed; error_message says why.',
  'public.leads.metadata.last_analysis': 'The result of the last scoring by a model.',
  'public.leads.metadata.last_analyzed_at': 'When that was.',
  'public.leads.metadata.notes': 'A list of remarks, each with content and created_at.',
  'public.leads.lead_score.0': 'Not scored yet.',
  'public.shared_memory.scope.workflow': 'Only the run that wrote it sees it.',
  'public.shared_memory.scope.session': 'Every agent of the conversation sees it.',
  'public.shared_memory.scope.agent': 'Only the agent that wrote it sees it.',
  'public.shared_memory.scope.global':
    'Every conversation sees it; it is kept under the conversation named global.',
  'public.shared_memory.metadata.workflow_execution_id':
    'The run that an entry of the scope workflow belongs to.',
  'public.shared_memory.metadata.created_by_agent': 'The agent that wrote the entry.',
  'public.shared_memory.metadata.expires_at': 'From then on the entry is invisible, and purged later.',
  'public.agent_messages.context_data.from_agent': 'Who hands over, in traffic between agents.',
  'public.agent_messages.context_data.to_agent': 'Who is handed to.',
  'public.agent_messages.context_data.kind': 'request, response, notification or handoff.',
  'public.agent_messages.context_data.payload': 'What is handed over.',
  'public.workflow_executions.workflow_type.multi_agent':
    'Chat, recommendation and qualification, one after the other.',
  'public.workflow_executions.workflow_type.conditional':
    'Rules look at each answer and choose the next agent.',
  'public.workflow_executions.workflow_type.sequential': 'The agents of participating_agents, in that order.',
  'public.workflow_executions.workflow_config.conditions':
    'Rules of a conditional run: field, operator, value and next_agent; the first that holds is taken.',
  'public.workflow_executions.workflow_config.default': 'The agent that follows where no rule holds.',
} as const
