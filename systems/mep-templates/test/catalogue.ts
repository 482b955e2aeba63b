// What the library holds, written by hand from its specification: the files are held against it.

export interface Catalogued {
  readonly slug: string
  readonly trade: string
  readonly phase: string
  readonly workOrder: string
  readonly groups: number
  readonly fields: number
}

const rows = [
  ['controls_alarm_management', 'controls', 'om', 'Field Work Order', 6, 34],
  ['controls_energy_dashboard', 'controls', 'commissioning', 'Field Work Order', 6, 32],
  ['controls_point_verification', 'controls', 'commissioning', 'Field Work Order', 6, 29],
  ['controls_sequence_of_operations', 'controls', 'design', 'Field Work Order', 6, 34],
  ['controls_trend_analysis', 'controls', 'om', 'Field Work Order', 6, 29],
  ['electrical_arc_flash_survey', 'electrical', 'design', 'Field Work Order', 6, 29],
  ['electrical_circuit_load_analysis', 'electrical', 'design', 'Field Work Order', 3, 16],
  ['electrical_ev_charger_install', 'electrical', 'install', 'Field Work Order', 5, 22],
  ['electrical_generator_install', 'electrical', 'install', 'Field Work Order', 6, 29],
  ['electrical_grounding_test', 'electrical', 'commissioning', 'Field Work Order', 6, 27],
  ['electrical_panel_inspection', 'electrical', 'service', 'Field Work Order', 7, 32],
  ['fire_protection_alarm_inspection', 'fire_protection', 'om', 'Field Work Order', 6, 32],
  ['fire_protection_egress_lighting', 'fire_protection', 'om', 'Field Work Order', 6, 30],
  ['fire_protection_fire_extinguisher_inspection', 'fire_protection', 'om', 'Field Work Order', 4, 21],
  ['fire_protection_sprinkler_inspection', 'fire_protection', 'om', 'Field Work Order', 6, 29],
  ['fire_protection_suppression_system', 'fire_protection', 'om', 'Field Work Order', 6, 31],
  ['general_contractor_daily_report', 'general_contractor', 'install', 'Construction', 9, 44],
  ['hvac_ac_system_inspection', 'hvac', 'commissioning', 'Field Work Order', 6, 28],
  ['hvac_duct_design', 'hvac', 'design', 'Field Work Order', 6, 28],
  ['hvac_equipment_proposal', 'hvac', 'sales', 'Field Work Order', 5, 29],
  ['hvac_furnace_safety_inspection', 'hvac', 'commissioning', 'Field Work Order', 6, 27],
  ['hvac_job_planning', 'hvac', 'install', 'Field Work Order', 5, 23],
  ['hvac_lead_intake', 'hvac', 'sales', 'Sales Lead', 5, 22],
  ['hvac_maintenance_report', 'hvac', 'om', 'Field Work Order', 6, 30],
  ['hvac_refrigerant_tracking_log', 'hvac', 'service', 'Field Work Order', 5, 18],
  ['hvac_site_survey', 'hvac', 'sales', 'Field Work Order', 5, 30],
  ['hvac_system_commissioning', 'hvac', 'commissioning', 'Field Work Order', 6, 36],
  ['low_voltage_network_cable_test', 'low_voltage', 'commissioning', 'Low Voltage Service', 5, 24],
  ['low_voltage_security_system_inspection', 'low_voltage', 'om', 'Low Voltage Service', 7, 34],
  ['plumbing_backflow_test_report', 'plumbing', 'service', 'Field Work Order', 5, 20],
  ['plumbing_camera_inspection', 'plumbing', 'service', 'Field Work Order', 4, 20],
  ['plumbing_gas_line_inspection', 'plumbing', 'service', 'Field Work Order', 6, 27],
  ['plumbing_new_construction', 'plumbing', 'install', 'Field Work Order', 6, 33],
  ['plumbing_service_call', 'plumbing', 'service', 'Field Work Order', 6, 26],
  ['plumbing_water_heater_inspection', 'plumbing', 'service', 'Field Work Order', 5, 21],
  ['roofing_roof_inspection', 'roofing', 'service', 'Roofing Service', 7, 36],
  ['solar_battery_storage', 'solar', 'install', 'Field Work Order', 8, 37],
  ['solar_commissioning', 'solar', 'commissioning', 'Field Work Order', 8, 37],
  ['solar_interconnection', 'solar', 'permit', 'Field Work Order', 6, 34],
  ['solar_maintenance', 'solar', 'om', 'Field Work Order', 6, 34],
  ['solar_panel_install', 'solar', 'install', 'Field Work Order', 6, 31],
  ['solar_roof_mount', 'solar', 'design', 'Field Work Order', 6, 31],
  ['solar_shade_analysis', 'solar', 'design', 'Field Work Order', 5, 29],
  ['solar_commercial_audit', 'solar', 'sales', 'Commercial Assessment', 8, 56],
  ['solar_proposal_builder', 'solar', 'sales', 'Sales Proposal', 8, 61],
  ['solar_site_assessment', 'solar', 'sales', 'Field Work Order', 7, 49],
  ['tud_market_duct_sealing', 'tud_market', 'install', 'Field Work Order', 6, 26],
  ['tud_market_ev_charger_residential', 'tud_market', 'install', 'Field Work Order', 6, 35],
  ['tud_market_heat_pump_install', 'tud_market', 'install', 'Field Work Order', 7, 38],
  ['tud_market_insulation_install', 'tud_market', 'install', 'Field Work Order', 6, 31],
  ['tud_market_residential_energy_audit', 'tud_market', 'sales', 'Field Work Order', 7, 41],
  ['tud_market_water_conservation', 'tud_market', 'sales', 'Field Work Order', 6, 32],
  ['tud_market_weatherization', 'tud_market', 'sales', 'Field Work Order', 6, 31],
  ['tud_market_window_install', 'tud_market', 'install', 'Field Work Order', 6, 29],
  ['hvac_pm_visit', 'hvac', 'om', 'Field Work Order', 4, 21],
  ['hvac_service_call', 'hvac', 'service', 'Field Work Order', 4, 21],
  ['hvac_bronze', 'hvac', 'sales', 'Service Plan', 5, 25],
  ['hvac_silver', 'hvac', 'sales', 'Service Plan', 5, 25],
  ['hvac_gold', 'hvac', 'sales', 'Service Plan', 5, 25],
  ['plumbing_protect', 'plumbing', 'sales', 'Service Plan', 5, 25],
  ['battery_system_check', 'solar', 'om', 'Field Work Order', 9, 35],
  ['ev_charger_install_verification', 'electrical', 'commissioning', 'Field Work Order', 7, 40],
  ['inverter_diagnostic', 'solar', 'service', 'Field Work Order', 8, 36],
  ['solar_panel_inspection', 'solar', 'om', 'Field Work Order', 7, 34],
] as const

/** The 60 templates and the four work orders that came later. */
export const catalogue: readonly Catalogued[] = rows.map(
  ([slug, trade, phase, workOrder, groups, fields]) => ({
    slug,
    trade,
    phase,
    workOrder,
    groups,
    fields,
  }),
)
