            {
              name: 'RISKBENCH_SALT'
              secretRef: 'salt'
            }
