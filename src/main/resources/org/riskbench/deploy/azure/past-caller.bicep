            {
              name: 'RISKBENCH_STATE'
              value: 'caller'
            }
